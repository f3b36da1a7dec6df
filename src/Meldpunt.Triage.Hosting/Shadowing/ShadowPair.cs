using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting;

/// <summary>A policy in force and a candidate, with the exact difference by whose rows what differs is counted.</summary>
internal sealed class ShadowPair
{
    private readonly PolicyDifference _difference;
    private readonly RowFinder _rows;
    private readonly long[] _items;
    private readonly long[] _reports;
    private long _same;
    private long _changed;
    private long _failed;
    private long _unlisted;

    /// <exception cref="PolicyException">The two cannot be compared.</exception>
    public ShadowPair(TriageEngine inForce, TriageEngine candidate)
    {
        (InForce, Candidate) = (inForce, candidate);
        _difference = PolicyDifference.Between(inForce.Policy, candidate.Policy, nodeBudget: Math.Max(inForce.NodeBudget, candidate.NodeBudget));
        _rows = new(_difference);
        _items = new long[_difference.Item.Rows.Count];
        _reports = new long[_difference.Report.Rows.Count];
    }

    public TriageEngine InForce { get; }

    public TriageEngine Candidate { get; }

    public ShadowCounts Counts => new()
    {
        InForce = InForce.Version,
        Candidate = Candidate.Version,
        Same = Volatile.Read(ref _same),
        Changed = Volatile.Read(ref _changed),
        Failed = Volatile.Read(ref _failed),
        Items = Rows(_difference.Item.Rows, _items),
        Reports = Rows(_difference.Report.Rows, _reports),
        Unlisted = Volatile.Read(ref _unlisted),
    };

    /// <summary>Lets the candidate decide, and counts what differs.</summary>
    public void Compare(PreparedReport report, Decision decision, TriageMetrics metrics)
    {
        PreparedReport read = VocabularyConversion.Read(report, Candidate.Vocabulary);
        Decision other = Candidate.Decide(read);
        bool changed = false;
        for (int i = 0; i < other.Items.Count; i++)
        {
            if (DecisionComparison.OfItem(decision.Items[i], other.Items[i]).IsEmpty) continue;
            changed = true;
            Count(_items, _rows.OfItem(other.Items[i].Answers), "item", metrics);
        }

        if (!DecisionComparison.OfReport(decision, other).IsEmpty)
        {
            int row = _rows.OfReport(other.Items.Select(item => (item.Outcome, item.Answers)), read.Answers);

            // A report also changes when its items do; its own rules changed when it lies in one of their rows.
            bool isOfReport = row >= 0 || decision.Items.Zip(other.Items).All(pair => pair.First.Route == pair.Second.Route);
            if (isOfReport) Count(_reports, row, "report", metrics);
            changed = true;
        }

        Interlocked.Increment(ref changed ? ref _changed : ref _same);
        if (!changed) metrics.Shadowed(Candidate.Version.Version, "none", -1);
    }

    public void Fail(TriageMetrics metrics)
    {
        Interlocked.Increment(ref _failed);
        metrics.Shadowed(Candidate.Version.Version, "error", -1);
    }

    private void Count(long[] rows, int row, string kind, TriageMetrics metrics)
    {
        Interlocked.Increment(ref row >= 0 ? ref rows[row] : ref _unlisted);
        metrics.Shadowed(Candidate.Version.Version, kind, row);
    }

    private static ValueList<ShadowRow> Rows(ValueList<DifferenceRow> rows, long[] counts) =>
        rows.Select((row, i) => new ShadowRow { Row = row, Count = Volatile.Read(ref counts[i]) }).ToValueList();
}
