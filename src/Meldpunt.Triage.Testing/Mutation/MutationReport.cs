using System.Globalization;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>How many small changes of a policy its scenarios would notice.</summary>
public sealed record MutationReport
{
    /// <summary>What became of each mutant, in the order of the policy.</summary>
    public required ValueList<MutantResult> Results { get; init; }

    /// <summary>The part of the mutants that count, neither equivalent nor refused, that were killed: in per cent; 100 when none counts.</summary>
    public double Score => Count(MutantFate.Killed) + Count(MutantFate.Survived) is > 0 and var all ? 100.0 * Count(MutantFate.Killed) / all : 100;

    /// <summary>The mutants that no scenario distinguishes from the policy.</summary>
    public IEnumerable<MutantResult> Survivors => Results.Where(result => result.Fate == MutantFate.Survived);

    /// <summary>A scenario for each survivor that would kill it, each once.</summary>
    public ValueList<Scenario> KillingScenarios => Survivors.Select(result => result.WouldKill!).GroupBy(scenario => (scenario.Report, scenario.IsClosed)).Select(Together).ToValueList();

    /// <summary>How many mutants had a fate.</summary>
    /// <param name="fate">The fate.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fate.</exception>
    public int Count(MutantFate fate) =>
        Enum.IsDefined(fate) ? Count(Results, fate) : throw new ArgumentOutOfRangeException(nameof(fate), fate, "There is no such fate of a mutant.");

    /// <summary>The score, the counts by operator, and each survivor with the report that would kill it.</summary>
    public override string ToString()
    {
        List<string> lines =
        [
            string.Create(CultureInfo.InvariantCulture, $"mutation score {PerCent.Text(Score)} %: {Count(MutantFate.Killed)} killed, {Count(MutantFate.Survived)} survived; {Count(MutantFate.Equivalent)} proved equivalent and {Count(MutantFate.Refused)} refused by an engine do not count"),
        ];
        lines.AddRange(Results.GroupBy(result => result.Mutant.Operator).Select(group => string.Create(
            CultureInfo.InvariantCulture,
            $"  {group.Key,-16} {Count(group, MutantFate.Killed),4} killed {Count(group, MutantFate.Survived),4} survived {Count(group, MutantFate.Equivalent),4} equivalent {Count(group, MutantFate.Refused),4} refused")));
        lines.AddRange(Survivors.Select(result => $"survived: {result.Mutant}; this report would kill it{(result.WouldKill!.IsClosed ? ", closed" : "")}: {result.WouldKill!.Report}{Contacts(result.WouldKill!)}"));
        return string.Join('\n', lines);
    }

    private static string Contacts(Scenario scenario) => scenario.Expected.Contacts is { } contacts
        ? $", with the contact of {string.Join(" and of ", contacts.Select(contact => $"'{contact.Referral}'"))}"
        : "";

    // Of one report the same is decided, but each names only the contacts that it is about.
    private static Scenario Together(IEnumerable<Scenario> ofOneReport)
    {
        Scenario[] all = [.. ofOneReport];
        ValueList<ReferralContact> contacts = all.SelectMany(scenario => scenario.Expected.Contacts ?? []).DistinctBy(contact => contact.Referral).ToValueList();
        return all[0] with { Expected = all[0].Expected with { Contacts = contacts.IsEmpty ? null : contacts } };
    }

    private static int Count(IEnumerable<MutantResult> results, MutantFate fate) => results.Count(result => result.Fate == fate);
}
