" Whether vim highlights each token as what the lexer and the parser say it is: for all files of MIG_TOKENS, which
" mig_token_dump wrote. `vim -es -u NONE -i NONE -S highlight.vim` in the project's root writes what is wrong to MIG_OUTPUT, and a
" last line that says how many tokens were looked at.
set nocompatible runtimepath^=editors/vim
syntax on
set synmaxcol=0 noswapfile

let s:fitting = {
      \ 'keyword': '^\%(Keyword\|Operator\|Conditional\|Constant\)$',
      \ 'name': '^\%(Normal\|Identifier\)$',
      \ 'quoted': '^\%(Normal\|Identifier\)$',
      \ 'annotation': '^PreProc$',
      \ 'rule': '^Label$',
      \ 'type': '^Type$',
      \ 'function': '^Function$',
      \ 'engine': '^Special$',
      \ 'number': '^Number$',
      \ 'duration': '^Number$',
      \ 'comment': '^Comment$',
      \ 'string': '^String$',
      \ 'block': '^String$',
      \ 'mark': '^\%(Delimiter\|Operator\|PreProc\|Label\|Keyword\|Identifier\|Type\)$',
      \ 'word': '.',
      \ }
" SQL that is broken takes the quotes of its text along; `oracle` is no engine.
let s:odd = ['tests/corpus/meaning/raw_sql.mig: block """select [a"""']
let s:engines = ['postgresql', 'mysql', 'mariadb', 'sqlite']

" The group that a place's highlighting is linked to.
function! s:Look(line, column)
  let names = execute('highlight ' . synIDattr(synID(a:line, a:column, 1), 'name'))
  while names =~# 'links to'
    let name = matchstr(names, 'links to \zs\w\+')
    if name =~# '^mig' || name =~# '^sql'
      let names = execute('highlight ' . name)
    else
      return name
    endif
  endwhile
  return matchstr(names, '\w\+')
endfunction

let s:known = {}
let s:wrong = []
let s:count = 0
let s:path = ''
for s:row in readfile($MIG_TOKENS)
  if s:row =~# '^file '
    let s:path = s:row[5:]
    execute 'silent edit' fnameescape(s:path)
    setlocal filetype=mig
    continue
  endif
  let [s:line, s:column, s:length, s:kind] = split(s:row)
  let [s:line, s:column] += [1, 1]
  let s:text = strpart(getline(s:line), s:column - 1, s:length)
  if s:kind ==# 'mistake' || (s:kind ==# 'engine' && index(s:engines, s:text) < 0) | continue | endif
  let s:count += 1
  for s:byte in [0, s:length - 1]
    " Of a text with several lines the first line is looked at.
    if s:column + s:byte > len(getline(s:line)) | continue | endif
    let s:id = synID(s:line, s:column + s:byte, 1)
    if !has_key(s:known, s:id) | let s:known[s:id] = s:id == 0 ? '' : s:Look(s:line, s:column + s:byte) | endif
    if s:known[s:id] !~# s:fitting[s:kind] && index(s:odd, s:path . ': ' . s:kind . ' ' . s:text) < 0
      call add(s:wrong, s:path . ':' . s:line . ':' . s:column . ': ' . s:kind . ' `' . s:text . '` is '
            \ . synIDattr(s:id, 'name') . ' (' . s:known[s:id] . ')')
      break
    endif
  endfor
endfor
call writefile(s:wrong + [s:count . ' tokens, ' . len(s:wrong) . ' wrong'], $MIG_OUTPUT)
quitall!
