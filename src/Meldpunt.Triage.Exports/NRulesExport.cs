using Meldpunt.Triage.Exports.CSharp;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>
/// The rules for an item as classes in NRules' own language, one for each rule with its citation, for the package <c>Meldpunt.Triage.NRules</c>. What is about reports is
/// left out: referrals, notices and labels look at several items. So is what rules do not look at: answers at closing, and who answers a fact. The same policy gives the same text.
/// </summary>
public static class NRulesExport
{
    /// <summary>Writes the classes of a policy.</summary>
    /// <param name="policy">The policy. It need not be sound.</param>
    /// <param name="options">Names of the code; null for those of <see cref="NRulesOptions"/>.</param>
    /// <returns>A file of C#, its lines ended by <c>\n</c>; to be written as UTF-8.</returns>
    /// <exception cref="PolicyException">A word is wrong, or classes cannot say what a rule says; the message names every such rule.</exception>
    /// <exception cref="ArgumentException">An option is not a name of C#.</exception>
    public static string Write(TriagePolicy policy, NRulesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        NRulesOptions names = options ?? new();
        names.Expect();
        PolicyValidator.ThrowIfAny(policy);
        ValueList<Fault> faults = new ClassFaults(policy, names).Find().ToValueList();
        if (!faults.IsEmpty) throw new PolicyException($"The rules of {policy} cannot be written as classes of NRules:", faults);
        return new RuleClasses(policy, names).Write();
    }
}
