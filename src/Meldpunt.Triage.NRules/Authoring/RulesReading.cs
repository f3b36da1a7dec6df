using Meldpunt.Triage.Policies;
using NRules;
using NRules.RuleModel;

namespace Meldpunt.Triage.NRules;

/// <summary>
/// Reads rules that are written in NRules' own language over a class of a host into a policy, so that they can be checked, compared, explained, tested,
/// exported and decided as any policy. It does not parse conditions but asks them, about every combination of the properties that they mention.
/// </summary>
/// <remarks>
/// A rule matches one fact of the class, and ends with <see cref="GivesExtensions.Gives"/>. Its id is its class's name in kebab-case without a last <c>Rule</c>, or
/// its <c>[Name]</c>; its priority is its group, the highest first; <see cref="CitesAttribute"/> is its source. One without conditions gives no reason. Properties become
/// facts where a rule mentions them: enums, bools, and numbers that are compared with fixed numbers, each of which may be null: then it is unanswered.
/// </remarks>
public static class RulesReading
{
    /// <summary>Reads the rules of a repository that are about facts of one class. What cannot be read is a fault, never an exception.</summary>
    /// <typeparam name="T">The class of the facts.</typeparam>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The policy's id.</param>
    /// <param name="version">The policy's version.</param>
    /// <param name="configure">Adds what rules do not say: routes, sections, guarantees, texts; null for nothing.</param>
    /// <param name="options">How rules are read; null for as they are written.</param>
    public static RulesReading<T> Read<T>(
        IRuleRepository repository, string id, string version, Func<PolicyBuilder, PolicyBuilder>? configure = null, RulesReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(repository);
        return Read<T>(repository.GetRules(), id, version, configure, options);
    }

    /// <summary>Reads those of some rules that are about facts of one class. What cannot be read is a fault, never an exception.</summary>
    /// <typeparam name="T">The class of the facts.</typeparam>
    /// <param name="rules">The rules.</param>
    /// <param name="id">The policy's id.</param>
    /// <param name="version">The policy's version.</param>
    /// <param name="configure">Adds what rules do not say: routes, sections, guarantees, texts; null for nothing.</param>
    /// <param name="options">How rules are read; null for as they are written.</param>
    internal static RulesReading<T> Read<T>(
        IEnumerable<IRuleDefinition> rules, string id, string version, Func<PolicyBuilder, PolicyBuilder>? configure = null, RulesReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(version);
        return new Reading<T>(options ?? new()).Read(rules, new(id, version), configure ?? (policy => policy));
    }
}

/// <summary>The rules about one class, read. Immutable, and safe from any number of threads.</summary>
/// <typeparam name="T">The class of the facts.</typeparam>
public sealed class RulesReading<T>
{
    private readonly FactProperty[] _facts;
    private readonly Dictionary<string, string> _ids;
    private readonly Func<object> _make;
    private readonly Lazy<TriageEngine> _engine;

    internal RulesReading(TriagePolicy? policy, FactProperty[] facts, Dictionary<string, string> ids, Func<object> make)
    {
        (Policy, _facts, _ids, _make) = (policy, facts, ids, make);
        _engine = new(() => TriageEngine.Create(PolicyOrThrow()));
    }

    /// <summary>The policy; null when there are faults.</summary>
    public TriagePolicy? Policy { get; }

    /// <summary>Why rules cannot be read, every one of them.</summary>
    public ValueList<ReadingFault> Faults { get; init; }

    /// <summary>The names of the rules in the repository that are about other facts, and are no part of the policy.</summary>
    public ValueList<string> OtherRules { get; init; }

    /// <summary>What the reading relies on and cannot see: code of the host that conditions call, actions that were not read, answers on closing that nobody named.</summary>
    public ValueList<string> Trusted { get; init; }

    /// <summary>The policy.</summary>
    /// <exception cref="PolicyException">There are faults; the message has them all.</exception>
    public TriagePolicy PolicyOrThrow() => Policy ?? throw new PolicyException(
        $"The rules about {typeof(T).Name} cannot be read as a policy:",
        Faults.Select(fault => new Fault { Path = fault.Rule.Length == 0 ? "$" : fault.Rule, Message = fault.Message }).ToValueList());

    /// <summary>A fact as answers in the words of the policy.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="PolicyException">There are faults, so there is no policy.</exception>
    /// <exception cref="ArgumentException">A property has a value that its type does not name.</exception>
    public Answers Answers(T fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        FactList facts = PolicyOrThrow().Vocabulary.ItemFacts;
        return new(facts, [.. _facts.Select(property => (byte)property.Get(fact))]);
    }

    /// <summary>
    /// Runs the rules in NRules about every combination of answers, and compares what they give with the policy: reasons for all, routes for complete ones.
    /// Rules that were read by <see cref="RulesReadingOptions.RouteOf"/> give nothing, and so cannot be proved.
    /// </summary>
    /// <param name="factory">What the repository compiles to.</param>
    /// <exception cref="PolicyException">There are faults, or the policy is not sound.</exception>
    /// <exception cref="InvalidOperationException">There are more than 262,144 combinations.</exception>
    public RulesProof Prove(ISessionFactory factory) => Prove(factory, 1);

    /// <summary>The same about one in so many combinations, evenly: a share of a proof, for tests.</summary>
    internal RulesProof Prove(ISessionFactory factory, int oneIn)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return RunningProof.Run(factory, _engine.Value, _facts, _ids, _make, oneIn);
    }
}
