-- What a person does in Neovim: opens a speech, reads what is found, takes the first right fix. Prints JSON.
local node, cli, file = unpack(vim.fn.split(vim.env.DIANPING_TEST, '\n'))
local start = vim.lsp.start_client
local told = {}

vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local client = start({ name = 'dianping', cmd = { node, cli, 'lsp', '--stdio' }, root_dir = vim.fn.fnamemodify(file, ':h') })
vim.lsp.buf_attach_client(buffer, client)

local function found()
  return vim.diagnostic.get(buffer)
end
local function wait(condition)
  return vim.wait(20000, condition, 50)
end
wait(function() return #found() > 0 end)
told.before = #found()
told.first = found()[1] and { code = found()[1].code, source = found()[1].source, message = found()[1].message }

local params = vim.lsp.util.make_range_params(0, 'utf-16')
local target
for _, one in ipairs(found()) do
  if one.code == vim.env.DIANPING_TEST_CHECK then target = one end
end
local original = target.user_data and target.user_data.lsp or target
params.range = {
  start = { line = target.lnum, character = target.col },
  ['end'] = { line = target.end_lnum, character = target.end_col },
}
params.context = { diagnostics = { vim.tbl_extend('force', { message = target.message, range = params.range }, original) } }
local replies = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 10000) or {}
for _, reply in pairs(replies) do
  for _, action in ipairs(reply.result or {}) do
    if action.isPreferred and action.edit and not told.applied then
      told.applied = action.title
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
    end
  end
end
wait(function() return #found() < told.before end)
told.after = #found()
local symbols = vim.lsp.buf_request_sync(buffer, 'textDocument/documentSymbol', {
  textDocument = vim.lsp.util.make_text_document_params(),
}, 10000) or {}
for _, reply in pairs(symbols) do told.speeches = #(reply.result or {}) end
told.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
vim.fn.writefile({ vim.fn.json_encode(told) }, vim.env.DIANPING_TEST_OUT)
vim.cmd('qall!')
