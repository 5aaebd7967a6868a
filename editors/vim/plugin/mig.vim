" The language server, where the editor has a client for one; `let g:mig_lsp = 0` before it: none.
if has('nvim-0.7') && get(g:, 'mig_lsp', 1)
  lua require('mig').setup(vim.g.mig_options)
endif
