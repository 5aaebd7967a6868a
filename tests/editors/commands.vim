" What vim does with `mig` in a shell: `:make`, and `gq`. What is wrong goes to MIG_OUTPUT.
set nocompatible noswapfile
execute 'set runtimepath^=' . getcwd() . '/editors/vim'
let g:mig_path = $MIG_BINARY
filetype plugin indent on
let s:wrong = []
let s:count = 0

function! s:Look(what, fits, shown)
  let s:count += 1
  if !a:fits | call add(s:wrong, a:what . ': ' . string(a:shown)) | endif
endfunction

let s:folder = tempname()
call mkdir(s:folder)
call system('cp -r tests/editors/shop/. ' . s:folder)
execute 'cd' s:folder
edit migrations/0002_invoices.mig
call s:Look('the file is a migration', &filetype ==# 'mig', &filetype)
call s:Look('a comment', &commentstring ==# '-- %s', &commentstring)

silent make!
let s:found = filter(getqflist(), 'v:val.valid')
call s:Look('the warning of `:make`', !empty(filter(copy(s:found), 'v:val.text =~# "drop-column"'
      \ . ' && v:val.lnum == 12 && v:val.type ==? "w" && bufname(v:val.bufnr) =~# "0002_invoices"')), s:found)
call s:Look('what is no place', empty(filter(copy(s:found), 'v:val.bufnr == 0')), s:found)

silent normal! gggqG
let s:laid = getline(1, '$')
call setline(5, '      id    bigint identity     primary key;')
silent normal! gggqG
call s:Look('`gq` lays out', getline(1, '$') ==# s:laid, getline(1, '$'))
call setline(4, 'create table (')
let s:broken = getline(1, '$')
silent! normal! gggqG
call s:Look('what is broken stays', getline(1, '$') ==# s:broken, getline(1, '$'))

call writefile(s:wrong + [s:count . ' things, ' . len(s:wrong) . ' wrong'], $MIG_OUTPUT)
qall!
