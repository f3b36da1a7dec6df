using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Proves guarantees over every combination of answers, or shows a smallest report that breaks one. They are about
/// decisions, so the policy must have no gap and no conflict.
/// </summary>
internal sealed class GuaranteeCheck(CompiledPolicy compiled, ItemSpace complete)
{
    private const int MostRules = 20;

    private PartialItemSpace? _items;
    private ReportPatterns? _reports;
    private ChangeCheck? _changes;

    public PartialItemSpace Items => _items ??= new(compiled);

    public ReportPatterns Reports => _reports ??= ReportPatterns.Compile(Items);

    public GuaranteeVerdict Check(Guarantee guarantee) => (guarantee.Kind, guarantee.Scope) switch
    {
        _ when !Enum.IsDefined(guarantee.Kind) || !Enum.IsDefined(guarantee.Scope) => throw new ArgumentOutOfRangeException(nameof(guarantee)),
        (GuaranteeKind.Keeps or GuaranteeKind.NeverWorsens, _) => Described((_changes ??= new(Items)).Of(guarantee)),
        (GuaranteeKind.ClosingKeeps, _) => Described(new ClosingCheck(complete, Items).Of(guarantee)),
        (GuaranteeKind.Unreachable, GuaranteeScope.Item) => OfCompleteItems(guarantee),
        (GuaranteeKind.Implies or GuaranteeKind.Always or GuaranteeKind.Never, GuaranteeScope.Item) => OfItems(guarantee),
        (GuaranteeKind.Unreachable or GuaranteeKind.Implies or GuaranteeKind.Always or GuaranteeKind.Never, GuaranteeScope.Report) => OfReports(guarantee),
        (GuaranteeKind.SettledStays, GuaranteeScope.Report) => Described(new SettledCheck(Reports).Of(guarantee)),
        // Without gaps and conflicts each item has one route, and a report the first of them.
        (GuaranteeKind.OneRoute, _) => new() { Guarantee = guarantee, Broken = 0, Combinations = complete.Total },
        // For an item it follows from what settled means, and closing answers everything that a rule can ask.
        (GuaranteeKind.SettledStays or GuaranteeKind.ClosingSettles, _) => new() { Guarantee = guarantee, Broken = 0, Combinations = Items.Total },
        _ => throw new UnreachableException(),
    };

    private GuaranteeVerdict OfItems(Guarantee guarantee)
    {
        MddSet broken = Breaking(guarantee, Items.Of);
        Witness? witness = Items.Search.FindItem(compiled.Policy, broken);
        return Described(new()
        {
            Guarantee = guarantee,
            Broken = Items.Count(broken),
            Combinations = Items.Total,
            Witnesses = witness is null ? [] : [witness],
        });
    }

    // Of partial answers that match, every way of answering the rest would match too: complete ones say it all.
    private GuaranteeVerdict OfCompleteItems(Guarantee guarantee)
    {
        CompletePatterns patterns = new(complete);
        MddSet broken = patterns.Of(guarantee.If) & patterns.Of(guarantee.Then);
        Witness? witness = complete.Smallest(broken);
        return Described(new()
        {
            Guarantee = guarantee,
            Broken = complete.Count(broken),
            Combinations = complete.Total,
            Witnesses = witness is null ? [] : [witness],
        });
    }

    private GuaranteeVerdict OfReports(Guarantee guarantee)
    {
        ReportSpace space = Reports.Space;
        bool complete = guarantee.Kind == GuaranteeKind.Unreachable;
        MddSet broken = complete
            ? space.Complete & Reports.Compile(guarantee.If) & Reports.Compile(guarantee.Then)
            : Breaking(guarantee, Reports.Compile);
        BigInteger count = complete ? space.CountComplete(broken) : space.CountAll(broken);
        BigInteger total = complete ? space.CountComplete(space.Sets.All) : space.CountAll(space.Sets.All);
        Witness? witness = space.Smallest(broken);
        return Described(new() { Guarantee = guarantee, Broken = count, Combinations = total, Witnesses = witness is null ? [] : [witness] });
    }

    private static MddSet Breaking(Guarantee guarantee, Func<OutcomePattern, MddSet> of) => guarantee.Kind switch
    {
        GuaranteeKind.Implies => of(guarantee.If) - of(guarantee.Then),
        GuaranteeKind.Always => ~of(guarantee.Then),
        GuaranteeKind.Never or GuaranteeKind.Unreachable => of(guarantee.If),
        _ => throw new UnreachableException(),
    };

    private GuaranteeVerdict Described(GuaranteeVerdict verdict)
    {
        if (verdict.Witnesses.IsEmpty) return verdict;
        string[] rules =
        [
            .. verdict.Witnesses.SelectMany(witness => witness.Items.Select(item => witness.IsClosed ? ClosingSpace.Close(compiled.Policy, item, witness.WithAddress) : item))
                .SelectMany(Deciding).Distinct(),
        ];
        string others = rules.Length > MostRules ? string.Create(CultureInfo.InvariantCulture, $" and {rules.Length - MostRules} others") : "";
        string involved = rules.Length == 0 ? "No rule for an item applies." : $"Rules that decide: {string.Join(", ", rules.Take(MostRules))}{others}.";
        rules = [.. rules.Take(MostRules)];
        if (verdict.Guarantee.Scope.IsItem()) return verdict with { Rules = [.. rules], Account = involved };
        ReportOutcome report = Decide(verdict.Witnesses[0]);
        return verdict with
        {
            Rules = [.. rules, .. report.Referrals],
            Account = $"{involved} The route is '{report.Route}', with {Shown(report.Referrals)}.{OtherContacts(verdict.Guarantee, report)}",
        };
    }

    // Of the rules that apply, those of the highest group.
    private IEnumerable<string> Deciding(Answers item)
    {
        RuleIndex[] applying = [.. compiled.Items.Table.Applying(item.Values).Select(rule => new RuleIndex(rule))];
        int highest = applying.Select(compiled.Items.GroupOf).DefaultIfEmpty().Min();
        return applying.Where(rule => compiled.Items.GroupOf(rule) == highest).Select(rule => compiled.Items[rule].Id);
    }

    private ReportOutcome Decide(Witness witness)
    {
        ulong summary = 0;
        foreach (Answers item in witness.Items) summary |= compiled.Items.Table.Decide(item).Bits;
        return compiled.Tables.Reports.Decide(summary, witness.Report);
    }

    // Of the referrals that are made, what the guarantee says otherwise of their contacts.
    private string OtherContacts(Guarantee guarantee, ReportOutcome report)
    {
        IEnumerable<string> others =
            from said in guarantee.If.Contacts.Concat(guarantee.Then.Contacts)
            where report.Referrals.Contains(said.Referral)
            let contact = compiled.Policy.Referrals.First(referral => referral.Id == said.Referral).Contact
            from part in said.Contact.Wrong(contact)
            select $" The {ContactParts.WordOf(part)} of '{said.Referral}' is {Told(contact.Get(part))}, not {Told(said.Contact.Get(part))}.";
        return string.Concat(others.Distinct());
    }

    private static string Told(string? part) => string.IsNullOrEmpty(part) ? "none" : $"'{part}'";

    private static string Shown(ValueList<string> referrals) =>
        referrals.IsEmpty ? "no referral" : $"the referrals {string.Join(", ", referrals)} in this order";
}
