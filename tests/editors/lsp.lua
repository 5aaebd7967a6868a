-- Neovim with the files of editors/vim opens a project, and the real `mig lsp` serves it: what is wrong is written to
-- MIG_OUTPUT, and a last line that says how many things were looked at.
local wrong, count = {}, 0
local source = vim.fn.getcwd()

local function look(what, fits, shown)
  count = count + 1
  if not fits then
    table.insert(wrong, what .. ': ' .. vim.inspect(shown))
  end
end

local function finish()
  table.insert(wrong, count .. ' things, ' .. #wrong .. ' wrong')
  vim.fn.writefile(wrong, os.getenv('MIG_OUTPUT'))
  vim.cmd('qall!')
end

-- Asks as Neovim's own commands do, and gives the answer.
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 10000) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

-- The cursor to a piece of the text, `offset` bytes behind its beginning.
local function go(piece, offset)
  local place = vim.fn.searchpos('\\V' .. piece, 'cw')
  assert(place[1] > 0, 'there is no ' .. piece)
  vim.api.nvim_win_set_cursor(0, { place[1], place[2] - 1 + (offset or 0) })
end

local function text_of(uri_or_buffer)
  return table.concat(vim.api.nvim_buf_get_lines(uri_or_buffer, 0, -1, false), '\n')
end

local function run()
  local folder = vim.fn.tempname()
  vim.fn.mkdir(folder)
  vim.fn.system({ 'cp', '-r', source .. '/tests/editors/shop/.', folder })
  vim.opt.runtimepath:prepend(source .. '/editors/vim')
  vim.opt.swapfile = false
  vim.opt.hidden = true
  vim.g.mig_path = os.getenv('MIG_BINARY')
  vim.cmd('filetype plugin indent on')
  vim.cmd('syntax on')
  vim.cmd('runtime! plugin/mig.vim')

  vim.cmd('edit ' .. folder .. '/migrations/0002_invoices.mig')
  local invoices = vim.api.nvim_get_current_buf()
  local attached = vim.wait(5000, function()
    return #vim.tbl_values(vim.lsp.buf_get_clients(0)) > 0
  end)
  look('a server is attached', attached)
  look('the file is a migration', vim.bo.filetype == 'mig', vim.bo.filetype)

  local function diagnosed(code)
    local found
    vim.wait(10000, function()
      found = vim.tbl_filter(function(each)
        return each.code == code
      end, vim.diagnostic.get(0))
      return #found > 0
    end, 50)
    return found
  end
  local drops = diagnosed('drop-column')
  look('diagnostics', #drops == 1 and drops[1].lnum == 11, vim.diagnostic.get(0))

  go('customer_id', 1)
  local hover = ask('textDocument/hover', vim.lsp.util.make_position_params())
  look('hover', hover and vim.inspect(hover.contents):find('bigint'), hover)

  go('references customer', 12)
  local definition = ask('textDocument/definition', vim.lsp.util.make_position_params())
  local target = definition and (definition[1] or definition)
  look('definition', target and (target.uri or target.targetUri):match('0001_initial.mig$'), definition)

  -- What is typed in insert mode asks for the same by 'omnifunc'.
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', 'alter table customer drop column ' })
  vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), 0 })
  vim.cmd('normal! $')
  local params = vim.lsp.util.make_position_params()
  params.position.character = #vim.api.nvim_get_current_line()
  local completion = ask('textDocument/completion', params)
  local labels = vim.tbl_map(function(item)
    return item.label
  end, completion and (completion.items or completion) or {})
  look('completion', vim.tbl_contains(labels, 'mail'), labels)
  vim.cmd('undo')

  vim.cmd('edit ' .. folder .. '/migrations/0003_views.mig')
  local views = vim.api.nvim_get_current_buf()
  vim.wait(5000, function()
    return #vim.tbl_values(vim.lsp.buf_get_clients(0)) > 0
  end)
  vim.api.nvim_set_current_buf(invoices)
  go('table invoice', 7)
  vim.lsp.buf.rename('bill')
  vim.wait(5000, function()
    return text_of(views):find('join bill as i') ~= nil
  end, 50)
  look('rename, here', text_of(invoices):find('create table bill {'), text_of(invoices))
  look('rename, in what comes after', text_of(views):find('join bill as i'), text_of(views))

  local laid = text_of(invoices)
  vim.api.nvim_buf_set_lines(0, 4, 5, false, { '      id bigint   identity    primary key;' })
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = 10000 })
  else
    vim.lsp.buf.formatting_sync(nil, 10000)
  end
  look('formatting', text_of(0) == laid, text_of(0))

  local drop = diagnosed('drop-column')[1]
  look('the diagnostic moves along', drop, vim.diagnostic.get(0))
  local action_params = vim.lsp.util.make_given_range_params({ drop.lnum + 1, drop.col }, { drop.lnum + 1, drop.end_col })
  action_params.context = { diagnostics = { drop.user_data.lsp and vim.tbl_extend('keep', { code = drop.code, message = drop.message, range = action_params.range }, drop.user_data.lsp) } }
  -- What is offered is of the text as it is judged, which may take a moment.
  local actions, allow
  vim.wait(5000, function()
    actions = ask('textDocument/codeAction', action_params) or {}
    for _, action in ipairs(actions) do
      allow = action.title:find('allow') and action or allow
    end
    return allow ~= nil
  end, 50)
  look('quick fixes', allow, actions)
  if allow then
    vim.lsp.util.apply_workspace_edit(allow.edit, 'utf-16')
    look('a quick fix is made', text_of(0):find('@allow%(drop%-column'), text_of(0))
  end

  go('create table', 2)
  vim.cmd('MigShowSql')
  vim.wait(5000, function()
    return vim.bo.filetype == 'sql'
  end, 50)
  look('SQL beside', vim.bo.filetype == 'sql' and text_of(0):find('PostgreSQL') and text_of(0):lower():find('create table'), text_of(0))
end

local ok, message = pcall(run)
if not ok then
  look('the script', false, message)
end
finish()
