using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Hosting;

/// <summary>How a host decides. Everything is checked when the host starts.</summary>
public sealed class TriageOptions
{
    /// <summary>The policy's documents. An empty list means the policy that the library ships.</summary>
    public IList<PolicyFile> Policies { get; } = [];

    /// <summary>
    /// A candidate's document: it decides in addition to the policy in force, and differences are counted. Null for none. It never
    /// has a part in a decision.
    /// </summary>
    public string? ShadowFile { get; set; }

    /// <summary>
    /// How often the files are checked for changes; 2 seconds by default, and
    /// <see cref="Timeout.InfiniteTimeSpan"/> for never.
    /// </summary>
    public TimeSpan ReloadInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// What a version may lose of what the one could read whose place it takes: at a reload that of the version in force, and of several
    /// documents with dates that of the one before. Nothing by default: such a reload is refused, and such a start too. The candidate may lose anything.
    /// </summary>
    public PolicyLosses AllowedLosses { get; set; }

    /// <summary>
    /// What happens to a decision that the journal cannot keep. It has no default: a host with a journal must choose. <c>AddFileJournal</c> asks
    /// for it and sets it.
    /// </summary>
    public JournalFailure? WhenJournalFails { get; set; }

    /// <summary>
    /// How many nodes a decision diagram of a policy may take before the policy is refused as too large; 1 or more, and
    /// <see cref="PolicyAnalysis.DefaultNodeBudget"/> by default.
    /// </summary>
    public int NodeBudget { get; set; } = PolicyAnalysis.DefaultNodeBudget;

    /// <summary>
    /// How far the clock may jump; an hour by default, and <see cref="Timeout.InfiniteTimeSpan"/> for as far as it likes. After a longer jump, which version is
    /// in force and when a decision was made go by the time that passed since, until the clock is back or has gone on without another jump for as long.
    /// </summary>
    public TimeSpan ClockTolerance { get; set; } = TimeSpan.FromHours(1);

    // What a section of the configuration says and nobody can read.
    internal List<Fault> Unread { get; } = [];

    /// <summary>Adds a document.</summary>
    /// <param name="path">The file; a relative one is found from the content root of the host on, which is the current directory unless the host says otherwise.</param>
    /// <param name="from">From when on it is in force; null for always, until a later one is.</param>
    public void AddPolicyFile(string path, DateTimeOffset? from = null) => Policies.Add(new(path, from));
}
