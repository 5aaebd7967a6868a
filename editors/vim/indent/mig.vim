" Indents migrations: what stands in a block by two, what goes on in a new line by two more. A line that goes on and is
" indented already stays where it is, since queries are laid out by hand or by `mig fmt`; so does what stands in texts.
if exists('b:did_indent')
  finish
endif
let b:did_indent = 1

setlocal indentexpr=MigIndent(v:lnum)
setlocal indentkeys=0{,0},0),!^F,o,O
setlocal nolisp nosmartindent
let b:undo_indent = 'setlocal indentexpr< indentkeys< lisp< smartindent<'

if exists('*MigIndent')
  finish
endif

let s:statement = '^\%(@\|\%(migration\|after\|phase\|create\|alter\|drop\|rename\|replace\|insert\|update\|delete\|require'
      \ . '\|verify\|purge\|sql\|only\|skip\)\>\)'
let s:mark = '"""\|''\%([^'']\|''''\)*''\?\|"[^"]*"\?\|--.*\|/\*\|[{}();]\|[^[:blank:]{}();''"/-]\+\|[/-]'

" Where the line's beginning lies: the indentation of each block around it, the lines of open parentheses, whether it is in a
" text or a comment, and whether a statement has begun that has not ended.
function! s:StateAt(lnum)
  let state = {'bases': [0], 'parens': [], 'inside': '', 'open': 0}
  let begin = a:lnum - 1
  " From a statement on that begins at the left and stands in no text.
  while begin > 1 && (getline(begin) !~# s:statement
        \ || synIDattr(synIDtrans(synID(begin, 1, 1)), 'name') =~# 'String\|Comment')
    let begin -= 1
  endwhile
  for lnum in range(max([begin, 1]), a:lnum - 1)
    let line = getline(lnum)
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
        " A block of `reverse` belongs to its line, any other to its statement.
        call add(state.bases, (line =~# '^\s*reverse\>' ? indent(lnum) : state.bases[-1]) + shiftwidth())
        let [state.parens, state.open] = [[], 0]
      elseif word ==# '}'
        if len(state.bases) > 1 | call remove(state.bases, -1) | endif
        let [state.parens, state.open] = [[], 0]
      elseif word ==# ';'
        let [state.parens, state.open] = [[], 0]
      else
        if word ==# '('
          call add(state.parens, lnum)
        elseif word ==# ')' && !empty(state.parens)
          call remove(state.parens, -1)
        endif
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
  let base = state.bases[-1]
  if line =~# '^\s*}'
    return max([base - shiftwidth(), 0])
  endif
  if !state.open
    return base
  endif
  if line =~# '^\s*)' && !empty(state.parens)
    return indent(state.parens[-1])
  endif
  if line =~# '\S' && indent(a:lnum) >= base
    return indent(a:lnum)
  endif
  " A new line goes on as the one before it did.
  let previous = prevnonblank(a:lnum - 1)
  return max([indent(previous), base + shiftwidth()])
endfunction
