namespace Meldpunt.Triage.Hosting;

/// <summary>Adds up what came of the chunks, in their order; however long a journal is, it takes bounded memory.</summary>
internal sealed class ReplayTotals
{
    private const int MostVersions = 100;
    private const int MostReasons = 1_000;
    private const int MostChanges = 10_000;
    private const long MostBytes = 64L << 20;

    private readonly List<ReplayFault> _faults = [];
    private readonly Dictionary<string, Places> _reasons = new(StringComparer.Ordinal);
    private readonly Dictionary<PolicyVersion, long> _unknown = [];
    private readonly Dictionary<ReplayChange, Places> _changes = [];
    private long _bytes;
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
        _faults.AddRange(chunk.Faults.Take(Places.Most - _faults.Count));
        foreach ((PolicyVersion policy, long count) in chunk.Unknown)
        {
            if (_unknown.TryGetValue(policy, out long known) || _unknown.Count < MostVersions) _unknown[policy] = known + count;
        }

        Add(_reasons, chunk.Reasons, MostReasons);
        Add(_changes, chunk.Changes, MostChanges);
    }

    public ReplaySummary ToSummary() => new()
    {
        Read = _same + _changed + _ofUnknownVersion,
        Faulty = _faulty,
        Same = _same,
        Changed = _changed,
        Faults = _faults.ToValueList(),
        FaultReasons = _reasons.OrderByDescending(one => one.Value.Count).Select(one => new FaultReason
        {
            Reason = one.Key,
            Count = one.Value.Count,
            First = one.Value.First,
        }).ToValueList(),
        Unknown = _unknown.OrderByDescending(one => one.Value).Select(one => new UnknownVersion
        {
            Policy = one.Key,
            Count = one.Value,
        }).ToValueList(),
        Changes = _changes.OrderByDescending(one => one.Value.Count)
            .Select(one => one.Key with { Count = one.Value.Count, First = one.Value.First }).ToValueList(),
    };

    // Records can be made of nothing but words, so it is not enough to count the ways of changing.
    private void Add<T>(Dictionary<T, Places> all, Dictionary<T, Places> more, int most)
        where T : notnull
    {
        foreach ((T key, Places places) in more)
        {
            if (all.TryGetValue(key, out Places? known)) known.Add(places);
            else if (all.Count < most && _bytes + places.Bytes <= MostBytes)
            {
                all[key] = places;
                _bytes += places.Bytes;
            }
        }
    }
}
