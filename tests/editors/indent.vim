" Whether `=` leaves all of the examples as they are, and indents what is typed: see indent.txt, where each `<` stands for
" what has no indentation yet. `vim -es -u NONE -i NONE -S indent.vim` in the project's root writes what is wrong to MIG_OUTPUT.
set nocompatible runtimepath^=editors/vim noswapfile
filetype plugin indent on
syntax on
let s:wrong = []
let s:count = 0

function! s:Compare(what, before)
  let after = getline(1, '$')
  for i in range(max([len(a:before), len(after)]))
    if get(a:before, i, '<none>') !=# get(after, i, '<none>')
      call add(s:wrong, a:what . ':' . (i + 1) . ': `' . get(a:before, i, '') . '` became `' . get(after, i, '') . '`')
    endif
  endfor
  let s:count += 1
endfunction

for s:path in split(glob('examples/**/*.mig'), "\n")
  execute 'silent edit' fnameescape(s:path)
  let s:before = getline(1, '$')
  silent normal! gg=G
  call s:Compare(s:path, s:before)
  silent edit!
endfor

" Typed line by line, as an editor gets it.
new
setfiletype mig
let s:expected = readfile('tests/editors/indent.txt')
call feedkeys('i' . join(map(copy(s:expected), {_, line -> substitute(line, '^ \+', '', '')}), "\<CR>") . "\<Esc>", 'tx')
call s:Compare('typed', s:expected)
call writefile(s:wrong + [s:count . ' files, ' . len(s:wrong) . ' wrong'], $MIG_OUTPUT)
quitall!
