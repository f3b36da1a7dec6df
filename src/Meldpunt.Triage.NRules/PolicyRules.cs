using Meldpunt.Triage.NRules.Sessions;
using Meldpunt.Triage.Policies;
using NRules.RuleModel;

namespace Meldpunt.Triage.NRules;

/// <summary>
/// The rules of a policy for an NRules session, beside a host's own. A report goes in as a <see cref="TriageCase"/>; the rules that apply, the
/// decisions on its items and on the report come out as linked facts, true as long as the answers that they follow from. A host's rules react
/// to decisions and cannot alter them: each is compared with the engine's. Immutable, and safe from any number of threads.
/// </summary>
public sealed class PolicyRules : IRuleSet
{
    private readonly CasePolicy _policy;
    private readonly List<IRuleDefinition> _rules = [];

    private PolicyRules(CasePolicy policy) => _policy = policy;

    /// <summary>The name of the set, with which the names of all of its rules begin. A repository takes each name once.</summary>
    public string Name => _policy.Name;

    /// <summary>The engine that the decisions are compared with.</summary>
    public TriageEngine Engine => _policy.Engine;

    /// <summary>The rules.</summary>
    public IEnumerable<IRuleDefinition> Rules => _rules;

    /// <summary>
    /// One NRules rule for each rule, referral, notice and label of the policy, and one for each stage, with priorities from 1000 down to 300: a host's
    /// own rules have lower ones.
    /// </summary>
    /// <param name="engine">The engine of a sound policy.</param>
    /// <param name="name">The name of the set; null for the policy's id. Two versions in one repository have two names.</param>
    public static PolicyRules For(TriageEngine engine, string? name = null) => For(engine, name, isGuarded: true);

    /// <summary>One rule that decides a case at once, some ten times as fast: what applies to an item is seen in the decision alone.</summary>
    /// <param name="engine">The engine of a sound policy.</param>
    /// <param name="name">The name of the set; null for the policy's id. Two versions in one repository have two names.</param>
    public static PolicyRules Whole(TriageEngine engine, string? name = null)
    {
        CasePolicy policy = Policy(engine, name);
        PolicyRules rules = new(policy);
        rules._rules.Add(new RuleDefinitions(policy, new(policy, isGuarded: true)).AtOnce());
        return rules;
    }

    internal static PolicyRules For(TriageEngine engine, string? name, bool isGuarded, TriagePolicy? planted = null)
    {
        CasePolicy policy = Policy(engine, name, planted);
        PolicyRules rules = new(policy);
        rules._rules.AddRange(new RuleDefinitions(policy, new(policy, isGuarded)).ForEach());
        return rules;
    }

    /// <summary>A report as a fact to insert. Its URLs are read here; their text does not enter the session.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentException">It answers a fact that the policy does not have, or has a URL, and the policy reads none.</exception>
    public TriageCase Case(Report report) => Case(Prepare(report));

    /// <summary>A report that was prepared, read or closed before as a fact to insert.</summary>
    /// <param name="report">The report, in the vocabulary of the engine's policy.</param>
    /// <exception cref="ArgumentException">It answers the facts of another policy.</exception>
    public TriageCase Case(PreparedReport report) => new(_policy, report);

    /// <summary>A changed report, for <see cref="TriageCase.Report"/>.</summary>
    /// <inheritdoc cref="TriageEngine.Prepare(Report)"/>
    public PreparedReport Prepare(Report report) => Engine.Prepare(report);

    /// <summary>Adding is not possible: the rules are those of the policy. Make a set of your own.</summary>
    /// <param name="ruleDefinitions">Rules.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    void IRuleSet.Add(IEnumerable<IRuleDefinition> ruleDefinitions) => throw new NotSupportedException($"The rules of '{Name}' are those of its policy. Add yours to the repository as a set of their own.");

    private static CasePolicy Policy(TriageEngine engine, string? name, TriagePolicy? planted = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new(engine, name ?? engine.Version.Id, planted ?? engine.Policy);
    }
}
