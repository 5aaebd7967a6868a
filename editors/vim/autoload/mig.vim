" What the other files share: `mig` itself, and the layout of the whole file by it.

" The program: g:mig_path, or `mig` in PATH.
function! mig#Program()
  return get(g:, 'mig_path', 'mig')
endfunction

" For 'formatexpr'. Lays out the whole file, since a part of one is no migration; a file with errors stays as it is.
function! mig#Format()
  if mode() =~# '[iR]'
    return 1  " vim breaks comments while one types
  endif
  let before = getline(1, '$')
  let errors = tempname()
  let after = systemlist(shellescape(mig#Program()) . ' fmt - 2>' . shellescape(errors), before)
  if v:shell_error
    echohl ErrorMsg
    echomsg 'mig: not laid out: ' . get(filereadable(errors) ? readfile(errors) : [], 0, mig#Program() . ' does not run')
    echohl None
  elseif after !=# before
    let view = winsaveview()
    if len(after) < len(before)
      silent execute 'keepjumps' (len(after) + 1) . ',$delete _'
    endif
    call setline(1, after)
    call winrestview(view)
  endif
  call delete(errors)
  return 0
endfunction
