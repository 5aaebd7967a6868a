" Highlights migrations (*.mig). The lists of words are held against the lexer by a test; which of the soft words are names
" where they stand is told by what stands before them, as in editors/vscode/scripts/grammar.mjs.
if exists('b:current_syntax')
  finish
endif
let s:keep_cpo = &cpo
set cpo&vim

let s:reserved = 'and as between case cast distinct else end exists false from in is like native not null or select then '
      \ . 'true when where'
let s:item = 'check foreign index primary unique with'
let s:soft = 'action add after alter archive asc at because before by cascade collate column comment constraint contract '
      \ . 'create default deferrable deferred delete desc drop duplicates enum expand extension fill first generated group '
      \ . 'having identity if include initially insert into irreversible join key last least left limit lock migrate '
      \ . 'migration missing most no nothing nulls of offline on only opaque order orphans outside pause phase purge '
      \ . 'references rename replace replaces require restore restrict retry reverse rows schema set skip sql state stored '
      \ . 'table timeout to transaction trigger type update using verify view virtual'
let s:types = 'bool smallint int bigint real double decimal char varchar text bytes date time timestamp timestamptz uuid json'
let s:functions = 'now today uuid lower upper trim length substr replace coalesce nullif abs round floor ceil count sum min '
      \ . 'max avg json_get json_object'
let s:engines = 'postgresql mysql mariadb sqlite'

syntax case match
syntax iskeyword @,48-57,_
syntax sync minlines=200

function! s:Any(words)
  return '\<\%(' . join(split(a:words), '\|') . '\)\>'
endfunction

" A word that may be a name, and one that is no engine in a list.
let s:free = '\%(' . s:Any(s:reserved) . '\)\@!'
let s:word = '\<\h\w*\>'
let s:name = '\%(' . s:word . '\|"[^"]\%([^"]\|""\)*"\)'
let s:engine = s:Any(s:engines)
let s:listed = '\%(' . s:engine . '\%(\s*[''",;{]\|\s*$\|\s\+\%(because\|skip\|only\)\>\)\)'
let s:operator = '<>\|<=\|>=\|||\|[=<>+*%]\|/\*\@!\|--\@!'

" By the old engine of regular expressions: the new one takes 20 times as long for patterns that look ahead.
function! s:Match(group, pattern, ...)
  execute 'syntax match' a:group '~\%#=1' . a:pattern . '~' join(a:000)
endfunction

syntax cluster migText contains=migString,migBlock
syntax cluster migNotes contains=migLineComment,migBlockComment
syntax cluster migCommon contains=@migNotes,@migText,migNumber,migDuration,migNative,migCast,migParens,migMark,migOperator,migAccessor,migQuoted,migFunction,migName
" All that stands outside of parentheses.
syntax cluster migClauses contains=@migCommon,migWord,migReserved,migLogic,migConstant,migConditional,migHead,migAddColumn,migNamed,migObjectAfter,migTypeAfter,migTakesName,migTakesValue,migPhrase,migEngines,migEngine,migSqlText,migBlockOf
syntax cluster migStatements contains=@migClauses,migCreateTable,migSqlStatement,migAnnotation

" Words. What is defined later wins, so what is known less is defined first.
call s:Match('migName', s:free . s:word, 'contained')
call s:Match('migWord', s:Any(s:item . ' ' . s:soft), 'contained')
call s:Match('migQuoted', '"[^"]\%([^"]\|""\)*"', 'contained')
call s:Match('migFunction', s:free . '\%(' . s:Any(s:item . ' ' . s:soft) . '\)\@!' . s:word . '\ze\s*(', 'contained')
call s:Match('migFunctionInside', s:free . s:word . '\ze\s*(', 'contained')
call s:Match('migReserved', s:Any(s:reserved), 'contained')
call s:Match('migLogic', s:Any('and or not in is like between exists'), 'contained nextgroup=migOperand,migOperandCall skipwhite')
call s:Match('migConditional', s:Any('case end'), 'contained')
call s:Match('migConditional', s:Any('when then else'), 'contained nextgroup=migOperand,migOperandCall skipwhite')
call s:Match('migReserved', s:Any('select distinct where'), 'contained nextgroup=migOperand,migOperandCall skipwhite')
call s:Match('migConstant', s:Any('true false null'), 'contained')
call s:Match('migOperand', s:free . s:listed . '\@!' . s:name . '\%(\s*[.(]\)\@!', 'contained')
call s:Match('migOperandCall', s:free . s:name . '\ze\s*(', 'contained')
call s:Match('migEngine', '\%(' . s:listed . '\)\@=' . s:engine, 'contained')
call s:Match('migAccessor', s:free . s:word . '\ze\s*\.', 'contained')
call s:Match('migAccessor', '\.\@1<=' . s:word, 'contained')

" Marks and numbers.
call s:Match('migMark', '[;.?\[\]@{})]', 'contained')
call s:Match('migOperator', s:operator, 'contained nextgroup=migOperand,migOperandCall skipwhite')
call s:Match('migMark', ',', 'contained nextgroup=migOperand,migOperandCall skipwhite')
call s:Match('migNumber', '\<\d\+\%(\.\d\+\)\?\%([eE][+-]\?\d\+\)\?\>', 'contained')
call s:Match('migDuration', '\<\d\+\%(ms\|s\|min\)\>', 'contained')

" Names behind what takes one.
call s:Match('migObject', s:free . s:name, 'contained nextgroup=migObjectDot')
call s:Match('migObjectDot', '\s*\.\s*', 'contained nextgroup=migObject')
call s:Match('migColumnName', s:name, 'contained')
call s:Match('migNewColumn', s:name, 'contained nextgroup=migType skipwhite')
call s:Match('migType', '\%(\<native\>\)\@!' . s:name, 'contained contains=migBuiltinType nextgroup=migTypeDot')
call s:Match('migTypeDot', '\s*\.\s*', 'contained nextgroup=migType')
execute 'syntax keyword migBuiltinType contained' s:types
call s:Match('migHead', '\<\%(create\|alter\|drop\|rename\|replace\)\s\+\%(table\|view\|enum\|trigger\|schema\)\>', 'contained nextgroup=migObject skipwhite')
call s:Match('migAddColumn', '\<add\s\+column\>', 'contained nextgroup=migNewColumn skipwhite')
call s:Match('migNamed', '\<\%(alter\|drop\|rename\|purge\)\s\+\%(column\|constraint\|index\)\>', 'contained nextgroup=migColumnName skipwhite')
call s:Match('migNamed', '\<\%(check\|add\s\+\%(unique\|check\|index\|primary\s\+key\|foreign\s\+key\)\)\ze\s\+' . s:name . '\s*(', 'contained nextgroup=migColumnName skipwhite')
call s:Match('migTypeAfter', '\<type\>', 'contained nextgroup=migType skipwhite')
call s:Match('migTakesName', '\<\%(to\|collate\)\>', 'contained nextgroup=migColumnName skipwhite')
call s:Match('migTakesName', '\<as\>\ze\s\+' . s:free, 'contained nextgroup=migColumnName skipwhite')
call s:Match('migTakesName', '\<set\>\ze\s\+' . s:name . '\s*=', 'contained nextgroup=migColumnName skipwhite')
call s:Match('migTakesValue', s:Any('default fill using having by on'), 'contained nextgroup=migOperand,migOperandCall skipwhite')
call s:Match('migObjectAfter', '\<\%(references\|from\|join\|purge\|insert\s\+into\|rows\s\+in\)\>', 'contained nextgroup=migObject skipwhite')
call s:Match('migObjectAfter', '\<no\s\+\%(rows\|nulls\|duplicates\|orphans\)\s\+in\>', 'contained nextgroup=migObject skipwhite')
call s:Match('migObjectAfter', '\<update\ze\s\+' . s:name . '\%(\s*\.\s*' . s:name . '\)*\%(\s\+set\>\|\s*$\)', 'contained nextgroup=migObject skipwhite')
call s:Match('migNamed', '\<purge\s\+column\>', 'contained nextgroup=migColumnName skipwhite')
call s:Match('migPhrase', '\<\%(on\s\+\%(delete\|update\)\|set\s\+\%(default\|identity\)\|drop\s\+\%(default\|identity\|generated\)\|in\s\+batches\s\+of\|\%(group\|order\)\s\+by\)\>', 'contained')
call s:Match('migPhrase', '\<\%(group\|order\)\s\+by\>', 'contained nextgroup=migOperand,migOperandCall skipwhite')
call s:Match('migPhrase', '\<set\s\+default\>', 'contained nextgroup=migOperand,migOperandCall skipwhite')
call s:Match('migPhrase', '\<on\s\+\%(delete\|update\)\s\+set\s\+default\>', 'contained')
call s:Match('migEngines', '\<\%(only\|skip\|offline\)\ze\s\+' . s:engine, 'contained nextgroup=migListedEngine skipwhite')
call s:Match('migListedEngine', s:engine, 'contained nextgroup=migEngineComma skipwhite')
call s:Match('migEngineComma', ',', 'contained nextgroup=migListedEngine skipwhite skipempty')

" Between parentheses a word is a name, unless it can be nothing else.
syntax cluster migInside contains=@migCommon,migFunctionInside,migReserved,migLogic,migConstant,migConditional,migInQuery,migTakesName,migFromQuery
syntax region migParens contained matchgroup=migMark start=/(/ end=/)/ end=/\ze[;{}]/ contains=@migInside
syntax region migCast contained matchgroup=migReserved start=/\<cast\s*(/ matchgroup=migMark end=/)/ end=/\ze[;{}]/ contains=migAsType,@migInside
call s:Match('migAsType', '\<as\>', 'contained nextgroup=migType skipwhite')
call s:Match('migFromQuery', '\<\%(from\|join\)\>\ze\s\+' . s:free . s:name, 'contained nextgroup=migObject skipwhite')
call s:Match('migInQuery', '\<\%(left\ze\s\+join\|\%(group\|order\)\s\+by\|nulls\s\+\%(first\|last\)\|limit\ze\s\+\d\)\>', 'contained')
call s:Match('migInQuery', '\<join\ze\s*$', 'contained')
call s:Match('migInQuery', '\%(\%([0-9A-Za-z_")\]]\s\)\@2<=\|\%(^\s*\)\@<=\)\<\%(having\|on\)\>\ze\s\+["(0-9A-Za-z_]', 'contained nextgroup=migOperand,migOperandCall skipwhite')
call s:Match('migInQuery', '\%([0-9A-Za-z_")\]]\s\)\@2<=\<\%(asc\|desc\)\>', 'contained')

" Texts. SQL stands in those behind an engine.
syntax region migString contained start=/'/ skip=/''/ end=/'/ end=/$/
syntax region migBlock contained start=/"""/ end=/"""\zs"\{0,2}/
syntax include @migSql syntax/sql.vim
unlet! b:current_syntax
call s:Match('migSqlText', s:engine . '\ze\s*\%(''\|"""\)', 'contained nextgroup=migSqlString,migSqlBlock skipwhite')
syntax region migSqlString contained matchgroup=migString start=/'/ skip=/''/ end=/'/ end=/$/
syntax region migSqlBlock contained matchgroup=migBlock start=/"""/ end=/"""\zs"\{0,2}/ keepend contains=@migSql
syntax cluster migInNative contains=@migNotes,migSqlText,migEngineInNative,@migText,migMark,migName
syntax region migNative contained matchgroup=migReserved start=/\<native\s*(/ matchgroup=migMark end=/)/ end=/\ze[;{}]/ contains=@migInNative
call s:Match('migEngineInNative', s:engine, 'contained')

" Blocks.
syntax region migBlockOf contained matchgroup=migMark start=/{/ end=/}/ contains=@migStatements fold
call s:Match('migCreateTable', '\<create\s\+table\>', 'contained nextgroup=migNewTable skipwhite')
call s:Match('migNewTable', s:name, 'contained nextgroup=migNewTableDot,migTable skipwhite skipempty skipnl')
call s:Match('migNewTableDot', '\s*\.\s*', 'contained nextgroup=migNewTable')
syntax region migTable contained matchgroup=migMark start=/{/ end=/}/ contains=@migNotes,@migText,migAnnotation,migItem,migColumn,migParens,migNumber,migOperator,migMark fold
" What follows the first words of an item; those are looked for first, as they are defined later.
syntax region migRest contained matchgroup=migMark start=/\s\|[?[]\|$/ end=/;/ end=/\ze}/ contains=@migClauses
call s:Match('migColumn', '\%(' . s:Any(s:item) . '\)\@!' . s:name, 'contained nextgroup=migColumnType,migColumnNative skipwhite skipnl skipempty')
call s:Match('migItem', '\<comment\ze\s*\%(''\|"""\|$\)', 'contained nextgroup=migRest')
call s:Match('migColumnType', '\%(\<native\>\)\@!' . s:name, 'contained contains=migBuiltinType nextgroup=migColumnTypeDot,migColumnTypeParens,migRest')
syntax region migColumnTypeParens contained matchgroup=migMark start=/(/ end=/)/ end=/\ze[;{}]/ contains=@migInside nextgroup=migRest
syntax region migColumnNative contained matchgroup=migReserved start=/\<native\s*(/ matchgroup=migMark end=/)/ end=/\ze[;{}]/ contains=@migInNative nextgroup=migRest
call s:Match('migColumnTypeDot', '\s*\.\s*', 'contained nextgroup=migColumnType')
call s:Match('migItem', s:Any(s:item), 'contained nextgroup=migItemName,migRest')
call s:Match('migItem', '\<\%(primary\|foreign\)\s\+key\>', 'contained nextgroup=migItemName,migRest')
call s:Match('migItemName', '\s\+' . s:name . '\ze\s*(', 'contained nextgroup=migRest')

call s:Match('migSqlStatement', '\<sql\ze\s\+''', 'contained nextgroup=migSqlTitle skipwhite')
syntax region migSqlTitle contained start=/'/ skip=/''/ end=/'/ end=/$/ nextgroup=migSqlBody skipwhite skipempty skipnl
syntax region migSqlBody contained matchgroup=migMark start=/{/ end=/}/ contains=@migClauses,migReverseText,migState fold
call s:Match('migReverseText', '\<reverse\>', 'contained nextgroup=migSqlString,migSqlBlock skipwhite')
call s:Match('migState', '\<state\>', 'contained nextgroup=migBlockOf skipwhite skipempty')

syntax region migAnnotation contained matchgroup=migAnnotationName start=/@\h\w*\s*(/ matchgroup=migMark end=/)/ end=/\ze[;{}]/ contains=@migNotes,@migText,migQuoted,migRule,migComma
call s:Match('migRule', '\w\+\%(-\w\+\)*', 'contained')
call s:Match('migComma', ',', 'contained')

call s:Match('migLineComment', '--.*$', 'contained contains=@Spell')
syntax region migBlockComment contained start=:/\*: end=:\*/: contains=@Spell

" The file is a block of statements.
syntax region migFile start=/\%^/ end=/\%$/ contains=@migStatements keepend

highlight default link migWord Keyword
highlight default link migReserved Keyword
highlight default link migLogic Operator
highlight default link migConditional Conditional
highlight default link migConstant Constant
for s:group in ['Head', 'AddColumn', 'Named', 'ObjectAfter', 'TypeAfter', 'TakesName', 'TakesValue', 'Phrase', 'Engines', 'InQuery', 'AsType', 'FromQuery', 'CreateTable', 'Item', 'SqlStatement', 'ReverseText', 'State']
  execute 'highlight default link mig' . s:group 'migWord'
endfor
highlight default link migName Normal
for s:group in ['Quoted', 'Operand', 'Accessor', 'ColumnName', 'NewColumn', 'Column', 'ItemName']
  execute 'highlight default link mig' . s:group 'migName'
endfor
highlight default link migObject Identifier
highlight default link migNewTable Identifier
highlight default link migFunction Function
highlight default link migFunctionInside Function
highlight default link migOperandCall Function
highlight default link migType Type
highlight default link migColumnType Type
highlight default link migBuiltinType Type
highlight default link migEngine Special
highlight default link migSqlText Special
highlight default link migListedEngine Special
highlight default link migEngineInNative Special
highlight default link migOperator Operator
for s:group in ['Mark', 'Comma', 'EngineComma', 'ObjectDot', 'NewTableDot', 'TypeDot', 'ColumnTypeDot']
  execute 'highlight default link mig' . s:group 'Delimiter'
endfor
highlight default link migString String
highlight default link migBlock String
highlight default link migSqlString String
highlight default link migSqlTitle String
highlight default link migNumber Number
highlight default link migDuration Number
highlight default link migAnnotationName PreProc
highlight default link migRule Label
highlight default link migLineComment Comment
highlight default link migBlockComment Comment

let b:current_syntax = 'mig'
let &cpo = s:keep_cpo
unlet s:keep_cpo s:group
