(function () {
  'use strict';
  var all = document.getElementById('all');
  if (!all || !all.querySelector('tbody')) { return; }
  var body = all.querySelector('tbody');
  var rows = Array.prototype.slice.call(body.rows);
  var order = rows.map(function (row, index) { return index; });
  var texts = rows.map(function () { return null; });
  var controls = all.querySelector('.filters');
  var search = document.getElementById('search');
  var selects = Array.prototype.slice.call(controls.querySelectorAll('select'));
  var output = document.getElementById('shown');
  var more = document.getElementById('more');
  var total = rows.length;
  var step = window.innerWidth > 720 ? 50 : 10;
  var most = step;

  function text(index) {
    if (texts[index] === null) { texts[index] = rows[index].textContent.toLowerCase(); }
    return texts[index];
  }

  function apply() {
    var words = search.value.toLowerCase().split(/\s+/).filter(function (word) { return word; });
    var count = 0;
    var isFiltered = words.length > 0;
    selects.forEach(function (select) { if (select.value) { isFiltered = true; } });
    order.forEach(function (index) {
      var row = rows[index];
      var isShown = selects.every(function (select) {
        return !select.value || row.getAttribute('data-' + select.name) === select.value;
      }) && words.every(function (word) { return text(index).indexOf(word) >= 0; });
      if (isShown) { count += 1; }
      row.hidden = !isShown || count > most;
    });
    var left = count - Math.min(count, most);
    more.hidden = left === 0;
    more.textContent = '再列 ' + Math.min(left, 4 * step) + ' 项（还有 ' + left + ' 项）';
    output.textContent = '找到 ' + count + ' / ' + total + ' 项';
    all.classList.toggle('filtered', isFiltered);
  }

  function value(row, column) {
    var cell = row.cells[column];
    return cell.getAttribute('data-key') || cell.textContent;
  }

  function sort(button, column) {
    var head = button.parentNode;
    var isDown = head.getAttribute('aria-sort') === 'ascending';
    Array.prototype.forEach.call(head.parentNode.cells, function (cell) {
      cell.removeAttribute('aria-sort');
    });
    head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
    // One for all comparisons: a new one each time is a hundred times slower.
    var compare = window.Intl ? new Intl.Collator('zh-CN', { numeric: true }).compare : function (one, other) {
      return one.localeCompare(other);
    };
    var keys = rows.map(function (row) { return value(row, column); });
    order = rows.map(function (row, index) { return index; }).sort(function (one, other) {
      var by = compare(keys[one], keys[other]);
      return (isDown ? -by : by) || one - other;
    });
    var piece = document.createDocumentFragment();
    order.forEach(function (index) { piece.appendChild(rows[index]); });
    body.appendChild(piece);
    most = step;
    apply();
  }

  Array.prototype.forEach.call(all.querySelectorAll('thead th'), function (head, column) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.textContent = '';
    head.appendChild(button);
    button.addEventListener('click', function () { sort(button, column); });
  });

  function change() {
    most = step;
    apply();
  }

  function reset() {
    search.value = '';
    selects.forEach(function (select) { select.value = ''; });
    change();
  }

  search.addEventListener('input', change);
  selects.forEach(function (select) { select.addEventListener('change', change); });
  more.addEventListener('click', function () {
    most += 4 * step;
    apply();
  });
  document.getElementById('reset').addEventListener('click', function () {
    reset();
    search.focus();
  });
  // A link that names an office or a rule leads to the table with just these.
  document.addEventListener('click', function (event) {
    var link = event.target.closest ? event.target.closest('a[data-rule],a[data-office]') : null;
    if (!link) { return; }
    reset();
    selects.forEach(function (select) {
      select.value = link.getAttribute('data-' + select.name) || '';
    });
    apply();
  });
  document.addEventListener('keydown', function (event) {
    var name = event.target.tagName;
    if (event.key === '/' && name !== 'INPUT' && name !== 'SELECT') {
      event.preventDefault();
      search.focus();
    } else if (event.key === 'Escape' && event.target === search) {
      reset();
    }
  });
  // Browsers that print closed parts closed.
  window.addEventListener('beforeprint', function () {
    Array.prototype.forEach.call(document.querySelectorAll('details:not([open])'), function (part) {
      part.setAttribute('data-closed', '');
      part.open = true;
    });
  });
  window.addEventListener('afterprint', function () {
    Array.prototype.forEach.call(document.querySelectorAll('details[data-closed]'), function (part) {
      part.removeAttribute('data-closed');
      part.open = false;
    });
  });
  controls.hidden = false;
  apply();
})();
