using Meldpunt.Triage.Analysis.Spaces;
using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Analysis.Compression;

/// <summary>A list of rules that keeps every route of a policy while it becomes shorter.</summary>
internal sealed class Draft
{
    private readonly ItemSpace _items;
    private readonly DiagramSets _sets;
    private readonly Combination _both;
    private readonly Combination _first;
    private int[] _above = [];
    private int[] _from = [];

    public Draft(ItemSpace items)
    {
        _items = items;
        _sets = items.Sets;
        _both = Combination.Union(_sets.Store);
        _first = new(_sets.Store, (higher, lower) => higher != 0 ? higher : lower);
        Rows =
        [
            .. items.Rules.Select((rule, i) => new Row(items.GroupOf(i), rule.Route, Narrowed(items.ByLevel(items.Compiled.Items.Conditions[i])))),
        ];
        Update();
    }

    public List<Row> Rows { get; }

    /// <summary>The routes of the whole list, as a diagram.</summary>
    public int Root => _from[0];

    /// <summary>Where a row applies and no higher group does.</summary>
    public int Decides(Row row) => _sets.Without(_sets.Cube(row.Allowed), _above[row.Group]);

    /// <summary>Makes the list shorter as long as one of the steps helps.</summary>
    public void Shorten()
    {
        for (int before = int.MaxValue; Rows.Count < before;)
        {
            before = Rows.Count;
            for (int row = Rows.Count - 1; row >= 0; row--) Drop(row);
            for (int row = 0; row < Rows.Count; row++) Widen(row);
            for (int row = Rows.Count - 1; row >= 0; row--) Drop(row);
            Merge();
        }

        for (int row = 0; row < Rows.Count; row++) Narrow(row);
    }

    private void Drop(int place)
    {
        Row row = Rows[place];
        Rows.RemoveAt(place);
        int root = _from[0];
        Update();
        if (_from[0] == root) return;
        Rows.Insert(place, row);
        Update();
    }

    // Fewer conditions first, then more answers.
    private void Widen(int place)
    {
        for (int level = 0; level < Rows[place].Allowed.Length; level++) Try(place, level, All(level));
        for (int level = 0; level < Rows[place].Allowed.Length; level++)
        {
            for (int answer = 0; answer < _sets.Store.Branches[level]; answer++) Try(place, level, Rows[place].Allowed[level] | (1UL << answer));
        }
    }

    private void Try(int place, int level, ulong wider)
    {
        Row row = Rows[place];
        if (row.Allowed[level] == wider) return;
        ulong[] allowed = [.. row.Allowed];
        allowed[level] = wider & ~row.Allowed[level];
        int route = _items.RouteBit(row.Route);
        int turn = _sets.Without(_sets.Cube(allowed), _above[row.Group]);
        int same = _sets.Where(_from[row.Group], routes => routes == route);
        if (_sets.Without(turn, same) != DiagramSets.None) return;
        allowed[level] = wider;
        Rows[place] = row with { Allowed = allowed };
        Update();
    }

    // Answers that were only added on the way to fewer rules.
    private void Narrow(int place)
    {
        for (int level = 0; level < Rows[place].Allowed.Length; level++)
        {
            for (int answer = 0; answer < _sets.Store.Branches[level]; answer++)
            {
                Row row = Rows[place];
                if (row.Allowed[level] == All(level)) break;
                ulong[] allowed = [.. row.Allowed];
                allowed[level] &= ~(1UL << answer);
                if (allowed[level] == row.Allowed[level] || allowed[level] == 0) continue;
                int root = _from[0];
                Rows[place] = row with { Allowed = allowed };
                Update();
                if (_from[0] == root) continue;
                Rows[place] = row;
                Update();
            }
        }
    }

    // Rules of one group and route that differ in one fact are one rule.
    private void Merge()
    {
        for (int i = 0; i < Rows.Count; i++)
        {
            for (int k = i + 1; k < Rows.Count; k++)
            {
                if (Rows[i].Group != Rows[k].Group || Rows[i].Route != Rows[k].Route) continue;
                int[] differ = [.. Enumerable.Range(0, Rows[i].Allowed.Length).Where(level => Rows[i].Allowed[level] != Rows[k].Allowed[level])];
                if (differ.Length > 1) continue;
                ulong[] allowed = [.. Rows[i].Allowed.Zip(Rows[k].Allowed, (left, right) => left | right)];
                Rows[i] = Rows[i] with { Allowed = allowed };
                Rows.RemoveAt(k);
                (i, k) = (-1, Rows.Count);
            }
        }

        Update();
    }

    private void Update()
    {
        int groups = _items.Policy.Groups.Count;
        int[] sets = new int[groups];
        int[] routes = new int[groups];
        for (int group = 0; group < groups; group++)
        {
            (sets[group], routes[group]) = (DiagramSets.None, DiagramStore.Terminal(0));
            foreach (Row row in Rows.Where(row => row.Group == group))
            {
                sets[group] = _sets.Or(sets[group], _sets.Cube(row.Allowed));
                routes[group] = _both.Of(routes[group], Cube.Of(_sets.Store, row.Allowed, _items.RouteBit(row.Route), 0));
            }
        }

        _above = new int[groups];
        _from = new int[groups + 1];
        (_from[groups], _above[0]) = (DiagramStore.Terminal(0), DiagramSets.None);
        for (int group = 1; group < groups; group++) _above[group] = _sets.Or(_above[group - 1], sets[group - 1]);
        for (int group = groups - 1; group >= 0; group--) _from[group] = _first.Of(routes[group], _from[group + 1]);
    }

    private ulong[] Narrowed(ulong[] allowed) => [.. allowed.Select((bits, level) => bits & All(level))];

    private ulong All(int level) => ConditionBits.AllOf(_sets.Store.Branches[level]);
}
