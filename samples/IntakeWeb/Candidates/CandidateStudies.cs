using IntakeWeb.Received;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Policies;

namespace IntakeWeb.Candidates;

/// <summary>
/// Keeps candidates, and studies each once for each policy in force, one after another and apart from requests, so that a costly one
/// makes nobody else wait. Safe from any number of threads.
/// </summary>
internal sealed class CandidateStudies(TriageService triage, IReportStore store, TimeProvider time) : IDisposable
{
    /// <summary>The most bytes of a document.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>How many nodes a diagram may take: the shipped policy needs fewer than a hundred. A document at this limit takes seconds.</summary>
    public const int MostNodes = 200_000;

    private const int MostKept = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly List<(string Key, Task<CandidateStudy> Study)> _kept = [];
    private readonly SemaphoreSlim _one = new(1);
    private readonly SemaphoreSlim _counting = new(1);

    /// <summary>Keeps a document.</summary>
    /// <returns>Its hash.</returns>
    public async Task<string> AddAsync(TriagePolicy policy, byte[] document, CancellationToken cancellation)
    {
        string hash = PolicyHash.Compute(policy);
        await store.AddCandidateAsync(hash, document, time.GetUtcNow(), cancellation);
        return hash;
    }

    /// <summary>A candidate, with its study where that is done in a few seconds; null where none is kept.</summary>
    public async Task<Candidate?> FindAsync(string hash, CancellationToken cancellation)
    {
        if (await store.CandidateAsync(hash, cancellation) is not { } document || PolicyDocument.Read(document).Policy is not { } policy) return null;
        Task<CandidateStudy> study = StudyAsync(hash, policy);
        await Task.WhenAny(study, Task.Delay(Wait, cancellation));
        cancellation.ThrowIfCancellationRequested();
        return new(hash, policy.ToString(), study.IsCompleted ? await study : null);
    }

    /// <summary>The study of a candidate against the policy in force now.</summary>
    public Task<CandidateStudy> StudyAsync(string hash, TriagePolicy policy)
    {
        TriagePolicy inForce = triage.Engine.Policy;
        string key = $"{triage.Engine.Version.Sha256} {hash}";
        lock (_gate)
        {
            if (_kept.Find(one => one.Key == key).Study is { IsFaulted: false } known) return known;
            _kept.RemoveAll(one => one.Key == key);
            if (_kept.Count == MostKept) _kept.RemoveAt(0);
            Task<CandidateStudy> study = Task.Run(() => MakeAsync(policy, inForce));
            _kept.Add((key, study));
            return study;
        }
    }

    /// <summary>Which reports that came in a candidate would decide otherwise than the policy in force; null where the two cannot be compared.</summary>
    public async Task<PastReportsSummary?> CountAsync(CandidateStudy study, CancellationToken cancellation)
    {
        await _counting.WaitAsync(cancellation);
        try
        {
            return await study.CountAsync(store.JournalAsync(cancellation), cancellation);
        }
        finally
        {
            _counting.Release();
        }
    }

    public void Dispose()
    {
        _one.Dispose();
        _counting.Dispose();
    }

    private async Task<CandidateStudy> MakeAsync(TriagePolicy policy, TriagePolicy inForce)
    {
        await _one.WaitAsync();
        try
        {
            using CancellationTokenSource enough = new(Longest);
            return CandidateStudy.Of(policy, inForce, MostNodes, enough.Token);
        }
        finally
        {
            _one.Release();
        }
    }
}
