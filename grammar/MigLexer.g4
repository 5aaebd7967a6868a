// The words of the language. The lexer reads bytes, not characters: what lies outside ASCII arrives as bytes from 80 to
// FF, and may stand in strings, quoted names and comments only. That the bytes are UTF-8 is checked before.
//
// Every text can be lexed: what is no word of the language becomes one of the tokens under "mistakes", which are
// reported by name and then mended, so that the parser never sees them. The order of the sections below matters: the
// parser's error strategy asks whether a token's number lies in one.
lexer grammar MigLexer;

// Made of `in`, `batches` and `of` between lexer and parser. As three tokens, `where x in …` would need two tokens of
// look-ahead in every comparison; as one token, `in batches office` could not be told from it.
tokens { IN_BATCHES_OF }

// ---- what the parser does not see: comments go to a channel of their own, because the formatter keeps them --------
WS            : [ \t\r\n\f]+ -> channel(HIDDEN);
LINE_COMMENT  : '--' ~[\r\n]* -> channel(HIDDEN);
BLOCK_COMMENT : '/*' ( ~[*] | '*'+ ~[*/] )* '*'+ '/' -> channel(HIDDEN);

// ---- text ---------------------------------------------------------------------------------------------------------
// A run of quotes that closes a block may carry one or two quotes of its content: """drop table "t""""
TEXT_BLOCK  : '"""' ( ~["] | '"' ~["] | '""' ~["] )* '"""' '"'? '"'?;
STRING      : '\'' ( ~['\r\n] | '\'\'' )* '\'';
QUOTED_NAME : '"' ~["\r\n] ( ~["\r\n] | '""' )* '"';

// ---- numbers and times --------------------------------------------------------------------------------------------
DURATION : [0-9]+ ( 'ms' | 's' | 'min' );
INTEGER  : [0-9]+;
DECIMAL  : [0-9]+ '.' [0-9]+ EXPONENT? | [0-9]+ EXPONENT;
fragment EXPONENT : [eE] [+-]? [0-9]+;

// ---- punctuation --------------------------------------------------------------------------------------------------
LBRACE : '{'; RBRACE : '}'; LPAREN : '('; RPAREN : ')'; LBRACKET : '['; RBRACKET : ']';
SEMI : ';'; COMMA : ','; DOT : '.'; QUESTION : '?'; AT : '@';
EQ : '='; NE : '<>'; LE : '<='; GE : '>='; LT : '<'; GT : '>';
PLUS : '+'; MINUS : '-'; STAR : '*'; SLASH : '/'; PERCENT : '%'; CONCAT : '||';

// ---- reserved words: those of an expression and of a query --------------------------------------------------------
AND : 'and'; AS : 'as'; BETWEEN : 'between'; CASE : 'case'; CAST : 'cast'; DISTINCT : 'distinct'; ELSE : 'else';
END : 'end'; EXISTS : 'exists'; FALSE : 'false'; FROM : 'from'; IN : 'in'; IS : 'is'; LIKE : 'like'; NATIVE : 'native';
NOT : 'not'; NULL_ : 'null'; OR : 'or'; SELECT : 'select'; THEN : 'then'; TRUE : 'true'; WHEN : 'when'; WHERE : 'where';

// ---- item words: reserved only as the first word of a table item, where a column of that name is quoted -----------
CHECK : 'check'; FOREIGN : 'foreign'; INDEX : 'index'; PRIMARY : 'primary'; UNIQUE : 'unique'; WITH : 'with';

// ---- soft words: names wherever a name may stand; the parser's rule `softWord` lists them once more ---------------
ACTION : 'action'; ADD : 'add'; AFTER : 'after'; ALTER : 'alter'; ARCHIVE : 'archive'; ASC : 'asc'; AT_WORD : 'at';
BECAUSE : 'because'; BEFORE : 'before'; BY : 'by'; CASCADE : 'cascade'; COLLATE : 'collate'; COLUMN : 'column';
COMMENT : 'comment'; CONSTRAINT : 'constraint'; CONTRACT : 'contract'; CREATE : 'create'; DEFAULT : 'default';
DEFERRABLE : 'deferrable'; DEFERRED : 'deferred'; DELETE : 'delete'; DESC : 'desc'; DROP : 'drop';
DUPLICATES : 'duplicates'; ENUM : 'enum'; EXPAND : 'expand'; EXTENSION : 'extension'; FILL : 'fill'; FIRST : 'first';
GENERATED : 'generated'; GROUP : 'group'; HAVING : 'having'; IDENTITY : 'identity'; IF : 'if'; INCLUDE : 'include';
INITIALLY : 'initially'; INSERT : 'insert'; INTO : 'into'; IRREVERSIBLE : 'irreversible'; JOIN : 'join'; KEY : 'key';
LAST : 'last'; LEAST : 'least'; LEFT : 'left'; LIMIT : 'limit'; LOCK : 'lock'; MIGRATE : 'migrate';
MIGRATION : 'migration'; MISSING : 'missing'; MOST : 'most'; NO : 'no'; NOTHING : 'nothing'; NULLS : 'nulls'; OF : 'of';
OFFLINE : 'offline'; ON : 'on'; ONLY : 'only'; OPAQUE : 'opaque'; ORDER : 'order'; ORPHANS : 'orphans';
OUTSIDE : 'outside'; PAUSE : 'pause'; PHASE : 'phase'; PURGE : 'purge'; REFERENCES : 'references'; RENAME : 'rename';
REPLACE : 'replace'; REPLACES : 'replaces'; REQUIRE : 'require'; RESTORE : 'restore'; RESTRICT : 'restrict';
RETRY : 'retry'; REVERSE : 'reverse'; ROWS : 'rows'; SCHEMA : 'schema'; SET : 'set'; SKIP_ : 'skip'; SQL : 'sql';
STATE : 'state'; STORED : 'stored'; TABLE : 'table'; TIMEOUT : 'timeout'; TO : 'to'; TRANSACTION : 'transaction';
TRIGGER : 'trigger'; TYPE : 'type'; UPDATE : 'update'; USING : 'using'; VERIFY : 'verify'; VIEW : 'view';
VIRTUAL : 'virtual';

IDENT : [A-Za-z_] [A-Za-z0-9_]*;

// ---- mistakes -----------------------------------------------------------------------------------------------------
BAD_NE         : '!=';
BAD_EQ         : '==';
BAD_NUMBER     : [0-9]+ [A-Za-z_] [A-Za-z0-9_]*;
BAD_WORD       : [A-Za-z_\u0080-\u00FF] [A-Za-z0-9_\u0080-\u00FF]*;
EMPTY_NAME     : '""';
OPEN_STRING    : '\'' ( ~['\r\n] | '\'\'' )*;
OPEN_NAME      : '"' ( ~["\r\n] ( ~["\r\n] | '""' )* )?;
OPEN_BLOCK     : '"""' ( ~["] | '"' ~["] | '""' ~["] )* '"'? '"'?;
OPEN_COMMENT   : '/*' ( ~[*] | '*'+ ~[*/] )* '*'* -> channel(HIDDEN);
UNKNOWN        : .;
