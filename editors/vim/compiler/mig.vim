" `:make` shows what `mig lint` says of the project, errors of the language included; `:compiler! mig` and
" `let g:mig_make = 'check'` before it: what `mig check` says.
if exists('current_compiler')
  finish
endif
let current_compiler = 'mig'

let &l:makeprg = escape(mig#Program(), ' ') . ' ' . get(g:, 'mig_make', 'lint') . ' --color never'
" The line with its place; what follows is the source, the engines, and the way out.
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tnfo:\ %m,%f:%l:%c:\ %tote:\ %m,%-G%.%#
