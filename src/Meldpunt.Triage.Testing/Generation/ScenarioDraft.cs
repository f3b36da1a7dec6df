using Meldpunt.Triage.Diagrams;

namespace Meldpunt.Triage.Testing;

/// <summary>A report that is being made to show many goals at once: its items are chosen, its own answers may be any in a set.</summary>
internal sealed class ScenarioDraft
{
    private readonly Obligations _obligations;
    private MddSet _reports;

    public ScenarioDraft(Obligations obligations, ValueList<Answers> items)
    {
        (_obligations, Items, _reports) = (obligations, items, obligations.Space.Possible);
        HashSet<Level> yes = [.. obligations.SetBy(items)];
        foreach (Level level in obligations.Space.Levels.OfItems) _reports &= _reports.Space.WhereIs(level, yes.Contains(level) ? 1 : 0);
    }

    public ValueList<Answers> Items { get; }

    /// <summary>Narrows the report's answers to those that show a goal too; false when none do.</summary>
    public bool TryShow(Obligation ofReport)
    {
        MddSet both = _reports & ofReport.Set;
        if (both.IsEmpty) return false;
        _reports = both;
        return true;
    }

    /// <summary>The report with the fewest answers.</summary>
    public PreparedReport Report()
    {
        byte[] values = _obligations.Space.SmallestIn(_reports)![_obligations.Space.Levels.FirstFact..];
        return new()
        {
            Items = Items.Select(item => new PreparedItem { Answers = item }).ToValueList(),
            Answers = new(_obligations.Space.Levels.Facts, values),
        };
    }
}
