using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Analysis;

/// <summary>Proves the guarantees of a policy over every combination of answers, or shows a smallest report that breaks one.</summary>
internal static class GuaranteeCheck
{
    public static IEnumerable<Finding> Of(CompiledPolicy compiled)
    {
        ItemPatterns patterns = new(compiled);
        Lazy<ReportSpace> space = new(() => new(compiled, patterns));
        foreach (Guarantee guarantee in compiled.Policy.Guarantees)
        {
            ValueList<Witness> witnesses = guarantee.Kind switch
            {
                GuaranteeKind.Keeps => KeepsCheck.Of(compiled, patterns, guarantee),
                GuaranteeKind.Implies or GuaranteeKind.Always or GuaranteeKind.Never when guarantee.Scope == GuaranteeScope.Item =>
                    OfItems(compiled, patterns, guarantee),
                GuaranteeKind.Implies or GuaranteeKind.Always or GuaranteeKind.Never => space.Value.Breaking(guarantee),
                // Gaps and conflicts are checked before; the other two follow from what settled and closing mean.
                _ => [],
            };
            if (!witnesses.IsEmpty) yield return Describe(compiled, guarantee, witnesses);
        }
    }

    private static ValueList<Witness> OfItems(CompiledPolicy compiled, ItemPatterns patterns, Guarantee guarantee)
    {
        int broken = guarantee.Kind switch
        {
            GuaranteeKind.Implies => patterns.AndNot.Of(patterns.Of(guarantee.If), patterns.Of(guarantee.Then)),
            GuaranteeKind.Always => patterns.Not(patterns.Of(guarantee.Then)),
            _ => patterns.Of(guarantee.If),
        };
        return patterns.Search.FindItem(compiled.Policy, broken, value => value == 1) is { } witness ? [witness] : [];
    }

    private static Finding Describe(CompiledPolicy compiled, Guarantee guarantee, ValueList<Witness> witnesses)
    {
        string[] rules =
        [
            .. witnesses.SelectMany(witness => witness.Items)
                .SelectMany(item => compiled.Items.Applying(item.Values)).Select(rule => compiled.Items.Rules[rule].Id).Distinct(),
        ];
        string involved = rules.Length == 0 ? "No rule for an item applies" : $"Rules that apply: {string.Join(", ", rules)}";
        ReportOutcome? report = guarantee.Scope == GuaranteeScope.Report ? compiled.Decide(witnesses[0].Items.AsSpan(), witnesses[0].Report) : null;
        string outcome = report is null ? "" : $" The route is '{report.Route}', with {Shown(report.Referrals)}.";
        return new(FindingSeverity.Error, "broken-guarantee", $"The guarantee '{guarantee.Id}' does not hold. {involved}.{outcome}")
        {
            Rules = [.. rules, .. report?.Referrals ?? []],
            Witnesses = witnesses,
        };
    }

    private static string Shown(ValueList<string> referrals) =>
        referrals.IsEmpty ? "no referral" : $"the referrals {string.Join(", ", referrals)} in this order";
}
