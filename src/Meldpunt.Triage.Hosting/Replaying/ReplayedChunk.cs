using System.Runtime.InteropServices;
using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Hosting;

/// <summary>What came of the lines of one chunk.</summary>
internal sealed class ReplayedChunk(int bytes)
{
    public int Bytes => bytes;

    public long Same { get; set; }

    public long Changed { get; private set; }

    public long Faulty { get; private set; }

    public long OfUnknownVersion { get; private set; }

    public List<ReplayFault> Faults { get; } = [];

    public Dictionary<string, Places> Reasons { get; } = new(StringComparer.Ordinal);

    public Dictionary<PolicyVersion, long> Unknown { get; } = [];

    /// <summary>The ways of changing, in the order of their first lines; their own count and places are not used as keys.</summary>
    public Dictionary<ReplayChange, Places> Changes { get; } = [];

    public void AddFault(LinePlace place, Fault fault)
    {
        Faulty++;
        if (Faults.Count < Places.Most) Faults.Add(new() { Place = place.ToPlace(), Fault = fault });
        string reason = UnreadableTotals.ReasonOf([fault]);
        Of(Reasons, reason, reason.Length).Add(place);
    }

    public void AddUnknown(PolicyVersion policy)
    {
        OfUnknownVersion++;
        Unknown[policy] = Unknown.GetValueOrDefault(policy) + 1;
    }

    /// <param name="place">Where the record is.</param>
    /// <param name="change">How it changes.</param>
    /// <param name="bytes">How much that can take.</param>
    public void AddChange(LinePlace place, ReplayChange change, int bytes)
    {
        Changed++;
        Of(Changes, change, bytes).Add(place);
    }

    private static Places Of<T>(Dictionary<T, Places> all, T key, int bytes)
        where T : notnull
    {
        ref Places? known = ref CollectionsMarshal.GetValueRefOrAddDefault(all, key, out _);
        return known ??= new(bytes);
    }
}

/// <summary>How many lines have something in common, and where the first of them are.</summary>
/// <param name="bytes">How much it can take to say what that is.</param>
internal sealed class Places(int bytes)
{
    public const int Most = 20;

    private readonly List<JournalPlace> _first = [];

    public long Count { get; private set; }

    public int Bytes => bytes;

    public ValueList<JournalPlace> First => _first.ToValueList();

    public void Add(LinePlace place)
    {
        Count++;
        if (_first.Count < Most) _first.Add(place.ToPlace());
    }

    public void Add(Places later)
    {
        Count += later.Count;
        _first.AddRange(later._first.Take(Most - _first.Count));
    }
}
