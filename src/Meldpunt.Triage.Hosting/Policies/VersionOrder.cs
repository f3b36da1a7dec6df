using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// Holds versions to each other, at the start and at each reload alike: no two may have one name and different content, and each reads
/// what the one could whose place it takes: the one that is in force now, and of several with dates the one before.
/// </summary>
/// <param name="files">The documents of the versions, the earliest first.</param>
/// <param name="allowed">What may be lost.</param>
internal sealed class VersionOrder(IReadOnlyList<WatchedFile> files, PolicyLosses allowed)
{
    /// <summary>What is said of versions of which one cannot read what it should.</summary>
    public const string Loss = "The version cannot read what the one can whose place it takes.";

    /// <summary>What is said of documents that cannot stand side by side.</summary>
    public const string NotOneName = "The documents are not versions of one policy.";

    /// <summary>Documents with one version that differ: the later of each two. One that cannot be read is left out.</summary>
    public IEnumerable<Fault> SameVersions() =>
        from later in Enumerable.Range(0, files.Count)
        where files[later].Engine is not null
        let earlier = files.Take(later).FirstOrDefault(earlier => earlier.Engine is { } one && AreOne(one, files[later].Engine!))
        where earlier is not null
        select SameVersion(files[later].Engine!, earlier) with { Path = files[later].Path };

    /// <summary>What is lost from one document to the next.</summary>
    public IEnumerable<Fault> Losses() =>
        from place in Enumerable.Range(1, Math.Max(0, files.Count - 1))
        from fault in Between(files[place - 1].Engine!.Policy, files[place].Engine!.Policy)
        select new Fault { Path = files[place].Path, Message = $"{fault.Path}: {fault.Message}" };

    /// <summary>Puts the new content of files in the place of the old, or refuses it. What is refused is looked at again each time.</summary>
    /// <param name="inForce">The document that is in force now; null when none is.</param>
    /// <returns>The files of which that was not known.</returns>
    public IReadOnlyList<WatchedFile> Accept(WatchedFile? inForce)
    {
        HashSet<WatchedFile> refused = [];
        List<WatchedFile> told = [];
        while (Next(inForce, refused) is { } found)
        {
            refused.Add(found.File);
            if (found.File.Refuse(new(found.Message, found.Faults.ToValueList()))) told.Add(found.File);
        }

        foreach (WatchedFile file in files.Where(file => file.Candidate is not null && !refused.Contains(file)))
        {
            file.Accept();
            told.Add(file);
        }

        return told;
    }

    // Of two that do not go together the later one is refused, if it is new.
    private (WatchedFile File, string Message, Fault[] Faults)? Next(WatchedFile? inForce, HashSet<WatchedFile> refused)
    {
        for (int place = 0; place < files.Count; place++)
        {
            WatchedFile file = files[place];
            foreach (WatchedFile earlier in files.Take(place).Where(earlier => (IsNew(file) || IsNew(earlier)) && AreOne(Proposed(earlier), Proposed(file))))
            {
                return IsNew(file) ? (file, NotOneName, [SameVersion(Proposed(file), earlier)]) : (earlier, NotOneName, [SameVersion(Proposed(earlier), file)]);
            }

            if (file == inForce && IsNew(file) && Between(file.Engine!.Policy, file.Candidate!.Policy) is { Length: > 0 } lost) return (file, Loss, lost);
            if (place == 0 || !(IsNew(file) || IsNew(files[place - 1]))) continue;
            if (Between(Proposed(files[place - 1]).Policy, Proposed(file).Policy) is not { Length: > 0 } later) continue;
            if (IsNew(file)) return (file, Loss, later);
            return (files[place - 1], Loss, [.. later.Select(fault => fault with { Message = $"beside {file.Path}, which takes its place: {fault.Message}" })]);
        }

        return null;

        bool IsNew(WatchedFile file) => file.Candidate is not null && !refused.Contains(file);

        TriageEngine Proposed(WatchedFile file) => IsNew(file) ? file.Candidate! : file.Engine!;
    }

    private static bool AreOne(TriageEngine one, TriageEngine other) => one.Version.Version == other.Version.Version && one.Version.Sha256 != other.Version.Sha256;

    private static Fault SameVersion(TriageEngine engine, WatchedFile other) => new()
    {
        Path = "$.version",
        Message = $"this is version '{engine.Version.Version}', as is {other.Path}, but they differ; give each its own version",
    };

    private Fault[] Between(TriagePolicy before, TriagePolicy after) => [.. LossValidator.Find(before, after, allowed)];
}
