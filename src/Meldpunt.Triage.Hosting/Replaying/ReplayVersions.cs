using Meldpunt.Triage.Hosting.Journals.Records;

namespace Meldpunt.Triage.Hosting;

/// <summary>Finds the version that is to decide a record: the recorded one among those given, or always the same.</summary>
internal sealed class ReplayVersions
{
    // How a line ends that was written here.
    private const int Sha256Characters = 64;
    private static readonly int ReachableRoutes = "\"}}}".Length;

    private static readonly RecordReader AnyVersion = new(null);

    private readonly ReplayVersion[] _versions;
    private readonly bool _asRecorded;

    public ReplayVersions(IEnumerable<TriageEngine> engines, bool asRecorded)
    {
        _versions = [.. engines.Select(engine => new ReplayVersion(engine))];
        _asRecorded = asRecorded;
    }

    /// <summary>Reads a record, and finds its version.</summary>
    /// <returns>The version; null when it is not known.</returns>
    public ReplayVersion? Read(ReadOnlySpan<byte> line, out RecordDraft draft)
    {
        ReplayVersion? version = _asRecorded ? Guess(line) : _versions[0];
        draft = (version?.Reader ?? AnyVersion).Read(line);
        if (!_asRecorded || (draft.Fault is null && draft.Policy!.Sha256 == version?.Sha256)) return version;

        // The line does not end as usual, or has another policy than it seems; its words are those of the policy that it names.
        RecordDraft read = version is null ? draft : AnyVersion.Read(line);
        if (read.Fault is not null) return null;
        ReplayVersion? named = Array.Find(_versions, known => known.Sha256 == read.Policy!.Sha256);
        draft = named is null ? read : named == version ? draft : named.Reader.Read(line);
        return named;
    }

    private ReplayVersion? Guess(ReadOnlySpan<byte> line)
    {
        if (line.Length < ReachableRoutes + Sha256Characters) return null;
        ReadOnlySpan<byte> sha256 = line.Slice(line.Length - ReachableRoutes - Sha256Characters, Sha256Characters);
        foreach (ReplayVersion version in _versions)
        {
            if (sha256.SequenceEqual(version.Sha256Text)) return version;
        }

        return null;
    }
}
