" Indents migrations: what stands in a block by two, what goes on in a new line by two more. A line that goes on and is
" indented already stays where it is, since queries are laid out by hand or by `mig fmt`; so does what stands in texts.
if exists('b:did_indent')
  finish
endif
let b:did_indent = 1

setlocal indentexpr=MigIndent(v:lnum)
setlocal indentkeys=0{,0},0),!^F,o,O,0=reverse,0=irreversible
setlocal nolisp nosmartindent
let b:undo_indent = 'setlocal indentexpr< indentkeys< lisp< smartindent<'

if exists('*MigIndent')
  finish
endif

let s:statement = '^\%(@\|\%(migration\|after\|phase\|create\|alter\|drop\|rename\|replace\|insert\|update\|delete\|require'
      \ . '\|verify\|purge\|sql\|only\|skip\)\>\)'
let s:mark = '"""\|''\%([^'']\|''''\)*''\?\|"[^"]*"\?\|--.*\|/\*\|[{}();]\|[^[:blank:]{}();''"/-]\+\|[/-]'

" Where the line's beginning lies: in how many braces and parentheses, in a text or a comment, and whether a statement has
" begun that has not ended.
function! s:StateAt(lnum)
  let state = {'braces': 0, 'parens': 0, 'inside': '', 'open': 0}
  let begin = a:lnum - 1
  " From a statement on that begins at the left and stands in no text.
  while begin > 1 && (getline(begin) !~# s:statement
        \ || synIDattr(synIDtrans(synID(begin, 1, 1)), 'name') =~# 'String\|Comment')
    let begin -= 1
  endwhile
  for line in getline(max([begin, 1]), a:lnum - 1)
    let at = 0
    while 1
      if state.inside !=# ''
        let at = matchend(line, state.inside, at)
        if at < 0 | break | endif
        let state.inside = ''
        continue
      endif
      let [word, begins, at] = matchstrpos(line, s:mark, at)
      if at < 0 | break | endif
      if word =~# '^--' | break | endif
      if word ==# '/*'
        let state.inside = '\*/'
        continue
      endif
      if word ==# '"""'
        let state.inside = '"""'
        let state.open = 1
      elseif word ==# '{'
        let state.braces += 1
        let [state.parens, state.open] = [0, 0]
      elseif word ==# '}'
        let state.braces = max([state.braces - 1, 0])
        let [state.parens, state.open] = [0, 0]
      elseif word ==# ';'
        let [state.parens, state.open] = [0, 0]
      else
        let state.parens = max([state.parens + (word ==# '(') - (word ==# ')'), 0])
        let state.open = 1
      endif
    endwhile
  endfor
  return state
endfunction

function! MigIndent(lnum)
  let state = s:StateAt(a:lnum)
  if state.inside !=# ''
    return -1
  endif
  let line = getline(a:lnum)
  let base = state.braces * shiftwidth()
  if line =~# '^\s*}'
    return max([base - shiftwidth(), 0])
  endif
  " What undoes it stands below it; `reverse using` is a part of it.
  if !state.open || line =~# '^\s*\%(irreversible\>\|reverse\>\%(\s*using\)\@!\)' || line =~# '^\s*)' && state.parens == 1
    return base
  endif
  if line =~# '\S' && indent(a:lnum) >= base
    return indent(a:lnum)
  endif
  " A new line goes on as the one before it did.
  let previous = prevnonblank(a:lnum - 1)
  return max([indent(previous), base + shiftwidth()])
endfunction
