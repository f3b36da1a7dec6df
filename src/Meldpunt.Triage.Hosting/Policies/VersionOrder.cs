using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting;

/// <summary>
/// Holds versions to what those could read whose place they take: the one that is in force now, and of several with dates the one before.
/// </summary>
/// <param name="files">The documents of the versions, the earliest first.</param>
/// <param name="allowed">What may be lost.</param>
internal sealed class VersionOrder(IReadOnlyList<WatchedFile> files, PolicyLosses allowed)
{
    private const string Told = "The version cannot read what the one can whose place it takes.";

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
            if (found.File.Refuse(new(Told, found.Faults.ToValueList()))) told.Add(found.File);
        }

        foreach (WatchedFile file in files.Where(file => file.Candidate is not null && !refused.Contains(file)))
        {
            file.Accept();
            told.Add(file);
        }

        return told;
    }

    // Of two that follow each other the later one is refused, if it is new.
    private (WatchedFile File, Fault[] Faults)? Next(WatchedFile? inForce, HashSet<WatchedFile> refused)
    {
        for (int place = 0; place < files.Count; place++)
        {
            WatchedFile file = files[place];
            if (file == inForce && IsNew(file) && Between(file.Engine!.Policy, file.Candidate!.Policy) is { Length: > 0 } lost) return (file, lost);
            if (place == 0 || !(IsNew(file) || IsNew(files[place - 1]))) continue;
            if (Between(Proposed(files[place - 1]), Proposed(file)) is not { Length: > 0 } later) continue;
            if (IsNew(file)) return (file, later);
            return (files[place - 1], [.. later.Select(fault => fault with { Message = $"beside {file.Path}, which takes its place: {fault.Message}" })]);
        }

        return null;

        bool IsNew(WatchedFile file) => file.Candidate is not null && !refused.Contains(file);

        TriagePolicy Proposed(WatchedFile file) => (IsNew(file) ? file.Candidate! : file.Engine!).Policy;
    }

    private Fault[] Between(TriagePolicy before, TriagePolicy after) => [.. LossValidator.Find(before, after, allowed)];
}
