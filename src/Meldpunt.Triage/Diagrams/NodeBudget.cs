using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Diagrams;

/// <summary>
/// How many nodes each diagram of a policy may take; past it, an error says which facts and what to try. It also knows whether the
/// work is to stop: whoever makes nodes looks here.
/// </summary>
internal sealed class NodeBudget
{
    // Of a diagram that is made by hundreds of small steps most nodes are dropped again.
    private const int TimesMade = 8;

    private readonly TriagePolicy _policy;
    private readonly Stop _stop;

    public NodeBudget(TriagePolicy policy, int nodes) : this(policy, nodes, new()) { }

    private NodeBudget(TriagePolicy policy, int nodes, Stop stop) => (_policy, Nodes, _stop) = (policy, nodes, stop);

    public int Nodes { get; }

    /// <summary>How many nodes may be made for one diagram, those included that are dropped on the way.</summary>
    public long NodesMade => (long)Nodes * TimesMade;

    /// <summary>The same with fewer nodes.</summary>
    public NodeBudget Part(int fewer) => new(_policy, Math.Min(Nodes, fewer), _stop);

    /// <summary>Stops the work when asked to, until what is returned is disposed of. For one caller at a time.</summary>
    /// <exception cref="OperationCanceledException">It is to stop already.</exception>
    public IDisposable StopWhen(CancellationToken cancellation) => new Watch(_stop, cancellation);

    /// <summary>Throws when the work is to stop.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public void ThrowIfStopped() => _stop.When.ThrowIfCancellationRequested();

    /// <summary>The error for a diagram that needs more.</summary>
    /// <param name="busiest">The facts on which most of its nodes branch.</param>
    public PolicyException Exceeded(IEnumerable<string> busiest)
    {
        Fault fault = new()
        {
            Path = "$.groups",
            Message = $"the rules tie too many facts together: the decision diagram needs more than {Nodes} nodes. Most of them branch on "
            + $"{Messages.OneOf([.. busiest])}; try fewer answers for these, rules that combine fewer facts, or a larger budget "
            + "('--budget' of the command, 'nodeBudget' in code).",
        };
        return new($"The policy {_policy} is too large to compile.", [fault]);
    }

    private sealed class Stop
    {
        public CancellationToken When { get; set; }
    }

    private sealed class Watch : IDisposable
    {
        private readonly Stop _stop;
        private readonly CancellationToken _before;

        public Watch(Stop stop, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            (_stop, _before) = (stop, stop.When);
            stop.When = cancellation;
        }

        public void Dispose() => _stop.When = _before;
    }
}
