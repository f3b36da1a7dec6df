namespace Meldpunt.Triage.Hosting;

/// <summary>Adds up what came of the chunks, in their order; however long a journal is, it takes bounded memory.</summary>
internal sealed class ReplayTotals
{
    public const int MostPlaces = 20;
    private const int MostVersions = 100;
    private const int MostChanges = 10_000;

    private readonly List<ReplayFault> _faults = [];
    private readonly Dictionary<PolicyVersion, long> _unknown = [];
    private readonly Dictionary<ReplayChange, (long Count, List<JournalPlace> First)> _changes = [];
    private long _same;
    private long _changed;
    private long _faulty;
    private long _ofUnknownVersion;

    public long Lines => _same + _changed + _faulty + _ofUnknownVersion;

    public void Add(ReplayedChunk chunk)
    {
        _same += chunk.Same;
        _changed += chunk.Changed;
        _faulty += chunk.Faulty;
        _ofUnknownVersion += chunk.OfUnknownVersion;
        _faults.AddRange(chunk.Faults.Take(MostPlaces - _faults.Count));
        foreach ((PolicyVersion policy, long count) in chunk.Unknown)
        {
            if (_unknown.TryGetValue(policy, out long known) || _unknown.Count < MostVersions) _unknown[policy] = known + count;
        }

        foreach ((ReplayChange change, (long count, List<JournalPlace> first)) in chunk.Changes) Add(change, count, first);
    }

    public ReplaySummary ToSummary() => new()
    {
        Read = _same + _changed + _ofUnknownVersion,
        Faulty = _faulty,
        Same = _same,
        Changed = _changed,
        Faults = _faults.ToValueList(),
        Unknown = _unknown.OrderByDescending(one => one.Value).Select(one => new UnknownVersion
        {
            Policy = one.Key,
            Count = one.Value,
        }).ToValueList(),
        Changes = _changes.OrderByDescending(one => one.Value.Count)
            .Select(one => one.Key with { Count = one.Value.Count, First = one.Value.First.ToValueList() }).ToValueList(),
    };

    private void Add(ReplayChange change, long count, List<JournalPlace> first)
    {
        bool isKnown = _changes.TryGetValue(change, out (long Count, List<JournalPlace> First) known);
        if (!isKnown && _changes.Count == MostChanges) return;
        if (!isKnown) known = (0, []);
        known.First.AddRange(first.Take(MostPlaces - known.First.Count));
        _changes[change] = (known.Count + count, known.First);
    }
}
