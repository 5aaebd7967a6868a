" How migrations are written: two blanks, `--` comments, `gq` by `mig fmt`, `:make` by `mig lint`.
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal shiftwidth=2 softtabstop=2 expandtab
setlocal commentstring=--\ %s comments=s1:/*,mb:*,ex:*/,:--
setlocal formatoptions-=t formatoptions+=croql
setlocal formatexpr=mig#Format()
setlocal suffixesadd=.mig
let b:match_words = '{:},(:)'
if !exists('b:current_compiler')
  compiler mig
endif

let b:undo_ftplugin = 'setlocal shiftwidth< softtabstop< expandtab< commentstring< comments< formatoptions< formatexpr< '
      \ . 'suffixesadd< makeprg< errorformat< | unlet! b:match_words b:current_compiler'
