using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Intake;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Testing.Coverage;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Testing.Generation;

/// <summary>A report that is being made to show many goals at once: its items are chosen, its own answers may be any in a set.</summary>
internal sealed class ScenarioDraft
{
    private readonly Obligations _obligations;
    private int _reports;

    public ScenarioDraft(Obligations obligations, ValueList<Answers> items)
    {
        (_obligations, Items, _reports) = (obligations, items, obligations.Space.Possible);
        HashSet<int> yes = [.. obligations.SetBy(items)];
        for (int level = 0; level < obligations.Space.Levels.FirstFact; level++)
        {
            _reports = Sets.And(_reports, Sets.Level(level, yes.Contains(level) ? 2UL : 1UL));
        }
    }

    public ValueList<Answers> Items { get; }

    private DiagramSets Sets => _obligations.Space.Sets;

    /// <summary>Narrows the report's answers to those that show a goal too; false when none do.</summary>
    public bool TryShow(Obligation ofReport)
    {
        int both = Sets.And(_reports, ofReport.Set);
        if (both == DiagramSets.None) return false;
        _reports = both;
        return true;
    }

    /// <summary>The report with the fewest answers.</summary>
    public PreparedReport Report()
    {
        byte[] values = _obligations.Space.SmallestIn(_reports)![_obligations.Space.Levels.FirstFact..];
        return new(Items.Select(item => new PreparedItem(item)).ToValueList(), new(_obligations.Space.Levels.Facts, values));
    }
}
