using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting;

/// <summary>Finds the version that is to decide a record: the recorded one among those given, or always the same.</summary>
internal sealed class ReplayVersions
{
    // How a line ends that was written here.
    private const int Sha256Characters = 64;
    private static readonly int ReachableRoutes = "\"}}}".Length;

    private static readonly RecordReader AnyVersion = new(null, null);

    private readonly ReplayVersion[] _known;
    private readonly ReplayVersion? _under;
    private readonly Dictionary<string, EarlierVersion> _earlier;

    private ReplayVersions(ReplayVersion[] known, ReplayVersion? under, Dictionary<string, EarlierVersion> earlier) => (_known, _under, _earlier) = (known, under, earlier);

    public static ReplayVersions AsRecorded(IEnumerable<TriageEngine> engines) => new([.. engines.Select(engine => new ReplayVersion(engine))], null, []);

    public static ReplayVersions Under(TriageEngine engine, IEnumerable<PolicyDifference> differences)
    {
        Dictionary<string, EarlierVersion> earlier = new(StringComparer.Ordinal);
        foreach (PolicyDifference difference in differences)
        {
            if (PolicyHash.Compute(difference.New) != engine.Version.Sha256) throw new ArgumentException("A difference is to another version than the one that decides.", nameof(differences));
            EarlierVersion version = new(difference);
            if (!earlier.TryAdd(version.Version.Sha256, version)) throw new ArgumentException("Two differences are from the same version.", nameof(differences));
        }

        ReplayVersion under = new(engine);
        earlier.Remove(under.Sha256); // Its words are the same, and nothing differs.
        return new([under, .. earlier.Values.Select(one => one.Version)], under, earlier);
    }

    /// <summary>Reads a record, and finds its version.</summary>
    /// <param name="line">The record.</param>
    /// <param name="version">The version that decides it; null when it is not known.</param>
    /// <param name="earlier">The version in whose words it was read, where that is another.</param>
    public RecordDraft Read(ReadOnlySpan<byte> line, out ReplayVersion? version, out EarlierVersion? earlier)
    {
        earlier = null;
        version = _under;
        if (_known.Length == 1 && _under is not null) return _under.Reader.Read(line);
        RecordDraft draft = ReadInItsWords(line, out ReplayVersion? named);
        if (_under is null)
        {
            version = named;
            return draft;
        }

        if (named is not null) _earlier.TryGetValue(named.Sha256, out earlier);
        return named is null && draft.Fault is null ? _under.Reader.Read(line) : draft;
    }

    private RecordDraft ReadInItsWords(ReadOnlySpan<byte> line, out ReplayVersion? named)
    {
        ReplayVersion? version = Guess(line);
        RecordDraft draft = (version?.Reader ?? AnyVersion).Read(line);
        named = version;
        if (draft.Fault is null && draft.Policy!.Sha256 == version?.Sha256) return draft;

        // The line does not end as usual, or has another policy than it seems; its words are those of the policy that it names.
        RecordDraft read = version is null ? draft : AnyVersion.Read(line);
        named = read.Fault is null ? Array.Find(_known, known => known.Sha256 == read.Policy!.Sha256) : null;
        return read.Fault is not null ? draft : named is null ? read : named == version ? draft : named.Reader.Read(line);
    }

    private ReplayVersion? Guess(ReadOnlySpan<byte> line)
    {
        if (line.Length < ReachableRoutes + Sha256Characters) return null;
        ReadOnlySpan<byte> sha256 = line.Slice(line.Length - ReachableRoutes - Sha256Characters, Sha256Characters);
        foreach (ReplayVersion version in _known)
        {
            if (sha256.SequenceEqual(version.Sha256Text)) return version;
        }

        return null;
    }
}
