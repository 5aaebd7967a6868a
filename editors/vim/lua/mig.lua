-- The language server in Neovim, from 0.7 on: `require('mig').setup()`, with what `vim.lsp` takes besides
-- (`on_attach`, `capabilities`), and `settings` as docs/editors.md lists them.
local M = {}

-- The project: the folder with the `mig.toml`, or else that of the file.
local function root_of(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  local config = vim.fn.findfile('mig.toml', vim.fn.escape(folder, ' ') .. ';')
  return config ~= '' and vim.fn.fnamemodify(config, ':p:h') or folder
end

-- The server's client of a buffer.
local function client_of(buffer)
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = buffer }) or vim.lsp.buf_get_clients(buffer)
  for _, client in pairs(clients) do
    if client.name == 'mig' then
      return client
    end
  end
end

-- SQL in a window beside, for the place of the cursor or for what a code lens says.
local function show_sql(arguments)
  local buffer = vim.api.nvim_get_current_buf()
  local client = client_of(buffer)
  if not client then
    vim.notify('mig: no language server runs for this file', vim.log.levels.ERROR)
    return
  end
  arguments = arguments or {
    {
      uri = vim.uri_from_bufnr(buffer),
      direction = 'both',
    },
  }
  local function show(err, result)
    if err then
      vim.notify('mig: ' .. err.message, vim.log.levels.ERROR)
      return
    end
    vim.cmd('botright vnew')
    vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(result.text, '\n'))
    vim.bo.buftype = 'nofile'
    vim.bo.bufhidden = 'wipe'
    vim.bo.swapfile = false
    vim.bo.filetype = 'sql'
    vim.bo.modifiable = false
  end
  local params = { command = 'mig.sql', arguments = arguments }
  if vim.fn.has('nvim-0.11') == 1 then
    client:request('workspace/executeCommand', params, show, buffer)
  else
    client.request('workspace/executeCommand', params, show, buffer)
  end
end

function M.setup(options)
  options = vim.deepcopy(options or {})
  local settings = options.settings or vim.empty_dict()
  options.settings = nil
  local program = options.cmd and options.cmd[1] or vim.g.mig_path or 'mig'
  local clients = {} -- by the root of their project

  local function start(buffer)
    if vim.fn.executable(program) == 0 then
      vim.notify_once(
        'mig: there is no `' .. program .. '`, so there is highlighting only; put it into PATH, or say where it is: let g:mig_path = ...',
        vim.log.levels.WARN
      )
      return
    end
    local root = root_of(vim.api.nvim_buf_get_name(buffer))
    local config = vim.tbl_deep_extend('force', {
      name = 'mig',
      cmd = { program, 'lsp' },
      root_dir = root,
      workspace_folders = { { name = root, uri = vim.uri_from_fname(root) } },
      init_options = settings,
      settings = { mig = settings },
      commands = {
        ['mig.showSql'] = function(command)
          show_sql(command.arguments)
        end,
      },
    }, options)
    if vim.lsp.start then
      vim.lsp.start(config, { bufnr = buffer })
      return
    end
    -- Before 0.8 nothing keeps the clients.
    local id = clients[root]
    if not id or vim.lsp.client_is_stopped(id) then
      id = vim.lsp.start_client(config)
      clients[root] = id
    end
    if id then
      vim.lsp.buf_attach_client(buffer, id)
    end
  end

  vim.api.nvim_create_autocmd('FileType', {
    group = vim.api.nvim_create_augroup('mig', {}),
    pattern = 'mig',
    callback = function(event)
      start(event.buf)
    end,
  })
  vim.api.nvim_create_user_command('MigShowSql', function()
    show_sql()
  end, { desc = 'the SQL of the statement under the cursor' })
end

return M
