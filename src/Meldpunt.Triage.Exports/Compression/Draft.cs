using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Exports.Compression;

/// <summary>A list of rules that keeps every route of a policy while it becomes shorter.</summary>
internal sealed class Draft
{
    private readonly ItemSpace _items;
    private readonly DraftRoutes _routes;

    public Draft(ItemSpace items)
    {
        _items = items;
        Rows =
        [
            .. items.Rules.Select(rule => new Row(items.GroupOf(rule), items[rule].Route, Narrowed(items.AllowedBy(rule)))),
        ];
        _routes = new(items, Rows);
    }

    public List<Row> Rows { get; }

    /// <summary>The routes of the whole list, in the space of the items.</summary>
    public Mdd Routes => _items.Sets.TakeOver(_routes.Routes);

    /// <summary>Where higher groups than that of a row decide, in the space of the items.</summary>
    public MddSet Above(Row row) => _items.Sets.TakeOver(_routes.Above(row));

    /// <summary>Makes the list shorter as long as one of the steps helps.</summary>
    public void Shorten()
    {
        for (int before = int.MaxValue; Rows.Count < before;)
        {
            before = Rows.Count;
            for (int row = Rows.Count - 1; row >= 0; row--) Drop(row);
            for (int row = 0; row < Rows.Count; row++) Widen(row);
            for (int row = Rows.Count - 1; row >= 0; row--) Drop(row);
            RowMerge.Run(Rows);
            _routes.Renew();
        }

        for (int row = 0; row < Rows.Count; row++) Narrow(row);
    }

    private void Drop(int place)
    {
        _items.ThrowIfStopped();
        if (_routes.WithoutIt(place)(Rows[place].Allowed)) _routes.Remove(place);
    }

    // Fewer conditions first, then more answers.
    private void Widen(int place)
    {
        _items.ThrowIfStopped();
        Row row = Rows[place];
        ulong[] allowed = [.. row.Allowed];
        foreach (Level level in _items.Sets.Levels) Try(row, allowed, level, _items.Sets.AllOf(level));
        foreach (Level level in _items.Sets.Levels)
        {
            for (int answer = 0; answer < _items.Sets.Branches(level); answer++) Try(row, allowed, level, allowed[level.Number] | (1UL << answer));
        }

        Put(place, allowed);
    }

    private void Try(Row row, ulong[] allowed, Level level, ulong wider)
    {
        ulong before = allowed[level.Number];
        if (before == wider) return;
        allowed[level.Number] = wider & ~before;
        allowed[level.Number] = _routes.MayAlsoApply(row, allowed) ? wider : before;
    }

    // Answers that were only added on the way to fewer rules.
    private void Narrow(int place)
    {
        _items.ThrowIfStopped();
        Func<ulong[], bool> withoutIt = _routes.WithoutIt(place);
        ulong[] allowed = [.. Rows[place].Allowed];
        foreach (Level level in _items.Sets.Levels)
        {
            for (int answer = 0; answer < _items.Sets.Branches(level); answer++)
            {
                ulong before = allowed[level.Number];
                if (before == _items.Sets.AllOf(level)) break;
                ulong removed = before & (1UL << answer);
                if (removed == 0 || removed == before) continue;
                allowed[level.Number] = removed;
                allowed[level.Number] = withoutIt(allowed) ? before & ~removed : before;
            }
        }

        Put(place, allowed);
    }

    private void Put(int place, ulong[] allowed)
    {
        if (!allowed.AsSpan().SequenceEqual(Rows[place].Allowed)) _routes.Replace(place, Rows[place] with { Allowed = allowed });
    }

    private ulong[] Narrowed(ulong[] allowed) => [.. allowed.Select((bits, level) => bits & _items.Sets.AllOf(new(level)))];
}
