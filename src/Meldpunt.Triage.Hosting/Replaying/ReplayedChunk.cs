using System.Runtime.InteropServices;

namespace Meldpunt.Triage.Hosting;

/// <summary>What came of the lines of one chunk.</summary>
internal sealed class ReplayedChunk(string source, int bytes)
{
    public int Bytes => bytes;

    public long Same { get; set; }

    public long Changed { get; private set; }

    public long Faulty { get; private set; }

    public long OfUnknownVersion { get; private set; }

    public List<ReplayFault> Faults { get; } = [];

    public Dictionary<PolicyVersion, long> Unknown { get; } = [];

    /// <summary>The ways of changing, in the order of their first lines; their own count and places are not used as keys.</summary>
    public Dictionary<ReplayChange, (long Count, List<JournalPlace> First)> Changes { get; } = [];

    public void AddFault(long line, Fault fault)
    {
        Faulty++;
        if (Faults.Count < ReplayTotals.MostPlaces) Faults.Add(new() { Place = new() { Source = source, Line = line }, Fault = fault });
    }

    public void AddUnknown(PolicyVersion policy)
    {
        OfUnknownVersion++;
        Unknown[policy] = Unknown.GetValueOrDefault(policy) + 1;
    }

    public void AddChange(long line, ReplayChange change)
    {
        Changed++;
        ref (long Count, List<JournalPlace> First) known = ref CollectionsMarshal.GetValueRefOrAddDefault(Changes, change, out bool isKnown);
        if (!isKnown) known.First = [];
        known.Count++;
        if (known.First.Count < ReplayTotals.MostPlaces) known.First.Add(new() { Source = source, Line = line });
    }
}
