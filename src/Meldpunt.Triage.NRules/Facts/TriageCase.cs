using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.NRules;

/// <summary>
/// A report in an NRules session: the only fact that a host inserts. Its items, the rules that apply to them and the decision follow from
/// it as linked facts, and go when it goes. Compared by reference; for one session and one thread.
/// </summary>
public sealed class TriageCase
{
    internal TriageCase(CasePolicy policy, PreparedReport report) => (Policy, Report) = (policy, report);

    /// <summary>The engine of the policy that decides it.</summary>
    public TriageEngine Engine => Policy.Engine;

    /// <summary>
    /// The report. After it is set the decision is null until the case is updated in its session and the session has fired. The text of a URL
    /// is not in it.
    /// </summary>
    /// <exception cref="ArgumentException">It answers the facts of another policy.</exception>
    public PreparedReport Report
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Expect(value.Answers, Policy.Policy.Vocabulary.ReportFacts, nameof(value));
            foreach (PreparedItem item in value.Items) Expect(item.Answers, Policy.Policy.Vocabulary.ItemFacts, nameof(value));
            (field, Decision) = (value, null);
        }
    }

    /// <summary>The decision; null until the session has decided the report as it is now.</summary>
    public Decision? Decision { get; internal set; }

    internal CasePolicy Policy { get; }

    internal TriageItem[] Items { get; set; } = [];

    /// <summary>Says how many items there are, and nothing else.</summary>
    public override string ToString() => $"a case with {Report.Items.Count} items";

    private static void Expect(Answers answers, FactList facts, string parameter)
    {
        if (!answers.Facts.Equals(facts)) throw new ArgumentException("These answers are to facts other than those of this case's policy.", parameter);
    }
}

/// <summary>An item of a case. A changed answer makes another one of it. Compared by reference.</summary>
public sealed class TriageItem
{
    internal TriageItem(TriageCase owner, int index, PreparedItem prepared) => (Case, Index, Prepared) = (owner, index, prepared);

    /// <summary>The case that it belongs to.</summary>
    public TriageCase Case { get; }

    /// <summary>Its place in the report, from 0.</summary>
    public int Index { get; }

    /// <summary>The answers that the rules see, after the evidence of its URL.</summary>
    public Answers Answers => Prepared.Answers;

    internal PreparedItem Prepared { get; }

    internal List<RuleApplies> Applying { get; } = [];

    internal ItemDecided? Decided { get; set; }

    /// <summary>An answer in types, where the policy has a fact and answers of that name, as the shipped one has: <c>item.Answer&lt;Place&gt;() == Place.DarkWeb</c>.</summary>
    /// <typeparam name="TAnswer">The type of the answers; its name in kebab-case is the fact's id.</typeparam>
    /// <returns>The answer; null when the fact is unanswered.</returns>
    /// <exception cref="ArgumentException">The policy has no such fact, or this answer is not one of the type; the message names the nearest.</exception>
    public TAnswer? Answer<TAnswer>()
        where TAnswer : struct, Enum => TypedAnswer<TAnswer>.Read(Answers);

    internal bool Fulfils(CasePolicy policy, FactMask[] when)
    {
        if (Case.Policy != policy) return false;
        foreach (FactMask one in when)
        {
            if (!one.Holds(Answers)) return false;
        }

        return true;
    }

    /// <summary>Says which item it is, and nothing else.</summary>
    public override string ToString() => $"item {Index + 1}";
}
