// The grammar of `.mig` files.
//
// It is LL(1) without exception: each decision looks at one token, so the generated parser never predicts adaptively (a
// test counts `adaptivePredict` in it, and wants 0). What that takes:
//   - one rule for each level of expressions, no left recursion; what begins alike is factored (`create`, a name);
//   - `as` before an alias; `only` and `skip` in front of what ends in a `}`;
//   - an operator class and an engine are an IDENT, never a soft word; `in batches of` is one token;
//   - item words (`check`, `index`, …) are no column names unless quoted.
// And no alternative is empty unless it is written `?` or `*`: of others the generated code throws at what follows.
//
// Each list in braces is a rule of its own (`tableBlock`, `actionBlock`, …): these, and the items in them, are where the
// parser picks up again after a mistake, so compiler/syntax/error_strategy.cpp names them.
parser grammar MigParser;
options { tokenVocab = MigLexer; }

// ---- a file -------------------------------------------------------------------------------------------------------
file            : header entry* EOF;
header          : annotation* migrationLine afterLine? replacesLine? lockTimeoutLine?;
migrationLine   : MIGRATION STRING SEMI;
afterLine       : AFTER STRING (COMMA STRING)* SEMI;
replacesLine    : REPLACES STRING (COMMA STRING)* SEMI;
lockTimeoutLine : LOCK TIMEOUT DURATION (RETRY INTEGER)? SEMI;

entry      : annotation* ( phase | operation );  // that phases and statements do not mix is checked later
phase      : PHASE ( EXPAND | MIGRATE | CONTRACT ) block;
block      : LBRACE statement* RBRACE;
statement  : annotation* operation;
annotation : AT name LPAREN ruleId COMMA STRING RPAREN;
ruleId     : ruleWord (MINUS ruleWord)*;
ruleWord   : name | reservedWord | INTEGER;

operation
    : createStatement | alterStatement | dropStatement | renameStatement | replaceView
    | insertStatement | updateStatement | deleteStatement
    | requireStatement | verifyStatement | purgeStatement | sqlStatement | targetBlock
    ;

// ---- ends: an item ends in `;`, or in the `}` of its block --------------------------------------------------------
end          : targets* ( SEMI | REVERSE reverseRest | irreversible );
blockEnd     : ( REVERSE reverseRest | irreversible )?;
reverseRest  : block | NOTHING SEMI | USING expr SEMI;
irreversible : IRREVERSIBLE BECAUSE STRING SEMI;
targets      : ONLY engineList | SKIP_ engineList BECAUSE STRING;
engineList   : engine (COMMA engine)*;
offline      : OFFLINE engineList?;
engine       : IDENT;
targetBlock  : targets block;

// ---- create, drop, rename -----------------------------------------------------------------------------------------
createStatement
    : CREATE ( TABLE qualifiedName tableBlock blockEnd
             | ENUM qualifiedName LPAREN STRING (COMMA STRING)* RPAREN end
             | VIEW qualifiedName AS query end
             | TRIGGER name ON qualifiedName AS NATIVE nativeTexts end
             | SCHEMA name end
             | EXTENSION STRING end );
dropStatement
    : DROP ( TABLE qualifiedName ARCHIVE? end
           | ENUM qualifiedName end
           | VIEW qualifiedName end
           | TRIGGER name ON qualifiedName end
           | SCHEMA name end
           | EXTENSION STRING end
           | OPAQUE STRING end );  // in a `state` only, which is checked later
renameStatement : RENAME TABLE qualifiedName TO name end;
replaceView     : REPLACE VIEW qualifiedName AS query end;
purgeStatement  : PURGE qualifiedName end;

// ---- tables -------------------------------------------------------------------------------------------------------
tableBlock : LBRACE tableItem* RBRACE;
tableItem
    : annotation* ( columnName columnRest
                  | COMMENT ( text end | columnRest )  // a column of that name is in half of all schemas
                  | tableConstraint end
                  | indexDef end
                  | WITH engineOption (COMMA engineOption)* end );
columnRest : type QUESTION? columnAttribute* end;
columnAttribute
    : PRIMARY KEY | IDENTITY | UNIQUE | DEFAULT expr | fill
    | CHECK name? LPAREN expr RPAREN
    | REFERENCES qualifiedName (LPAREN name RPAREN)? referenceOption*
    | GENERATED AS LPAREN expr RPAREN ( STORED | VIRTUAL )
    | COLLATE collation | COMMENT text | offline ;
fill       : FILL expr batches?;
collation  : name | STRING;
referenceOption
    : ON ( DELETE | UPDATE ) referenceAction
    | deferrable ;
referenceAction : CASCADE | RESTRICT | SET ( NULL_ | DEFAULT ) | NO ACTION;
deferrable : DEFERRABLE (INITIALLY DEFERRED)?;
tableConstraint
    : PRIMARY KEY name? columnList
    | UNIQUE name? keyList (WHERE expr)? deferrable?
    | CHECK name? LPAREN expr RPAREN
    | FOREIGN KEY name? columnList REFERENCES qualifiedName columnList? referenceOption* ;
indexDef   : INDEX name? keyList indexItem*;
indexItem  : USING name | INCLUDE columnList | WHERE expr | COMMENT text;
keyList    : LPAREN indexKey (COMMA indexKey)* RPAREN;
indexKey   : expr IDENT? sortOrder;
sortOrder  : ( ASC | DESC )? ( NULLS ( FIRST | LAST ) )?;
columnList : LPAREN name (COMMA name)* RPAREN;
engineOption : engine STRING;

type        : ( NATIVE nativeTexts | qualifiedName (LPAREN INTEGER (COMMA INTEGER)? RPAREN)? ) (LBRACKET RBRACKET)*;
nativeTexts : LPAREN nativeText (COMMA nativeText)* RPAREN;
nativeText  : engine text;

// ---- alter --------------------------------------------------------------------------------------------------------
alterStatement
    : ALTER ( TABLE qualifiedName ( actionBlock blockEnd | tableAction )
            | ENUM qualifiedName ( enumBlock blockEnd | enumAction ) );
actionBlock : LBRACE blockAction* RBRACE;
blockAction : annotation* tableAction;
enumBlock   : LBRACE blockEnumAction* RBRACE;
blockEnumAction : annotation* enumAction;
enumAction
    : ADD STRING ( ( AFTER | BEFORE ) STRING )? offline? end
    | RENAME STRING TO STRING offline? end
    | DROP STRING (REPLACE STRING)? offline? end ;
tableAction
    : ADD ( COLUMN name columnRest | tableConstraint offline? end | indexDef offline? end )
    | DROP ( COLUMN name ARCHIVE? restoreFill? offline? end
           | CONSTRAINT name offline? end | PRIMARY KEY offline? end | INDEX name offline? end )
    | RENAME ( COLUMN | CONSTRAINT | INDEX ) name TO name offline? end
    | ALTER COLUMN name columnAction
    | PURGE COLUMN name offline? end
    | WITH engineOption offline? end
    | COMMENT text end ;
restoreFill : RESTORE fill;
columnAction
    : TYPE type (COLLATE collation)? (USING expr)? batches? offline? end
    | SET ( DEFAULT expr | IDENTITY | NOT NULL_ fill? ) offline? end
    | DROP ( DEFAULT | IDENTITY | NOT NULL_ | GENERATED ) offline? end
    | COMMENT text offline? end ;

// ---- data ---------------------------------------------------------------------------------------------------------
insertStatement : INSERT INTO qualifiedName columnList (KEY columnList)? (IF MISSING)?
                  ( rowBlock blockEnd | query batches? end );
rowBlock        : LBRACE row* RBRACE;
row             : LPAREN expr (COMMA expr)* RPAREN SEMI;
updateStatement : UPDATE qualifiedName SET assignment (COMMA assignment)* WHERE expr batches? end;
assignment      : name EQ expr;
deleteStatement : DELETE FROM qualifiedName WHERE expr ARCHIVE? batches? end;
batches         : IN_BATCHES_OF INTEGER (BY name)? (PAUSE DURATION)?;

// ---- guards -------------------------------------------------------------------------------------------------------
requireStatement : REQUIRE condition (ELSE STRING)? end;
verifyStatement  : VERIFY condition (ELSE STRING)? end;
condition
    : NO ( ROWS IN qualifiedName (WHERE expr)?
         | NULLS IN qualifiedName columnList
         | DUPLICATES IN qualifiedName columnList (WHERE expr)?
         | ORPHANS IN qualifiedName columnList (REFERENCES qualifiedName columnList)? )
    | AT_WORD ( LEAST | MOST ) INTEGER ROWS IN qualifiedName (WHERE expr)?
    | LPAREN expr RPAREN ;

// ---- raw SQL ------------------------------------------------------------------------------------------------------
sqlStatement : SQL STRING sqlBlock blockEnd;
sqlBlock     : LBRACE sqlItem* RBRACE;
sqlItem
    : engine ( text (REVERSE text)? | SKIP_ BECAUSE STRING ) SEMI
    | OUTSIDE TRANSACTION SEMI
    | STATE stateBlock ;
stateBlock   : LBRACE stateItem* RBRACE;
stateItem    : statement | OPAQUE STRING (ON qualifiedName (COMMA qualifiedName)*)? SEMI;

// ---- queries ------------------------------------------------------------------------------------------------------
query  : select | NATIVE nativeTexts;
select : SELECT DISTINCT? selectItem (COMMA selectItem)*
         (FROM tableRef join*)? (WHERE expr)? (GROUP BY expr (COMMA expr)*)? (HAVING expr)?
         (ORDER BY orderKey (COMMA orderKey)*)? (LIMIT INTEGER)?;
selectItem : expr (AS name)?;
tableRef   : qualifiedName (AS name)?;
join       : LEFT? JOIN tableRef ON expr;
orderKey   : expr sortOrder;

// ---- expressions: one rule for each level, so that no decision needs more than a token ----------------------------
expr       : andExpr (OR andExpr)*;
andExpr    : notExpr (AND notExpr)*;
notExpr    : NOT notExpr | comparison;
comparison : sum ( compareOperator sum | IS NOT? NULL_ | NOT predicate | predicate )*;
compareOperator : EQ | NE | LT | LE | GT | GE;
predicate  : IN LPAREN ( select | expr (COMMA expr)* ) RPAREN | BETWEEN sum AND sum | LIKE sum;
sum        : product ( ( PLUS | MINUS | CONCAT ) product )*;
product    : unary ( ( STAR | SLASH | PERCENT ) unary )*;
unary      : ( PLUS | MINUS ) unary | primary;
primary    : literal
           | name ( call | (DOT name)+ )?
           | LPAREN ( select | expr ) RPAREN
           | CASE caseBranch+ (ELSE expr)? END
           | CAST LPAREN expr AS type RPAREN
           | EXISTS LPAREN select RPAREN
           | NATIVE nativeTexts ;
call       : LPAREN ( STAR | DISTINCT? expr (COMMA expr)* )? RPAREN;
caseBranch : WHEN expr THEN expr;
literal    : STRING | INTEGER | DECIMAL | TRUE | FALSE | NULL_;
text       : STRING | TEXT_BLOCK;

// ---- names --------------------------------------------------------------------------------------------------------
qualifiedName : name (DOT name)*;
name          : columnName | COMMENT | CHECK | FOREIGN | INDEX | PRIMARY | UNIQUE | WITH;
columnName    : IDENT | QUOTED_NAME | softWord;
softWord
    : ACTION | ADD | AFTER | ALTER | ARCHIVE | ASC | AT_WORD | BECAUSE | BEFORE | BY | CASCADE | COLLATE | COLUMN
    | CONSTRAINT | CONTRACT | CREATE | DEFAULT | DEFERRABLE | DEFERRED | DELETE | DESC | DROP | DUPLICATES | ENUM
    | EXPAND | EXTENSION | FILL | FIRST | GENERATED | GROUP | HAVING | IDENTITY | IF | INCLUDE | INITIALLY
    | INSERT | INTO | IRREVERSIBLE | JOIN | KEY | LAST | LEAST | LEFT | LIMIT | LOCK | MIGRATE | MIGRATION | MISSING
    | MOST | NO | NOTHING | NULLS | OF | OFFLINE | ON | ONLY | OPAQUE | ORDER | ORPHANS | OUTSIDE | PAUSE | PHASE
    | PURGE | REFERENCES | RENAME | REPLACE | REPLACES | REQUIRE | RESTORE | RESTRICT | RETRY | REVERSE | ROWS
    | SCHEMA | SET | SKIP_ | SQL | STATE | STORED | TABLE | TIMEOUT | TO | TRANSACTION | TRIGGER | TYPE | UPDATE
    | USING | VERIFY | VIEW | VIRTUAL ;
reservedWord
    : AND | AS | BETWEEN | CASE | CAST | DISTINCT | ELSE | END | EXISTS | FALSE | FROM | IN | IS | LIKE | NATIVE | NOT
    | NULL_ | OR | SELECT | THEN | TRUE | WHEN | WHERE ;
