using Meldpunt.Triage.Policies;
using NRules.RuleModel;

namespace Meldpunt.Triage.NRules.Sessions;

/// <summary>
/// What the rules of a session do, one stage after another. A stage makes linked facts, so that they go when what they follow from goes.
/// </summary>
/// <param name="policy">The policy.</param>
/// <param name="isGuarded">Whether what is found is compared with what the engine decides; only tests go without.</param>
internal sealed class Stages(CasePolicy policy, bool isGuarded)
{
    private const string Key = "it";

    private readonly CaseComposition _composition = new(policy);

    /// <summary>An item of the case for each of the report. One whose answers did not change stays, with all that follows from it.</summary>
    public static void Spread(IContext context, TriageCase from)
    {
        TriageItem[] before = from.Items;
        TriageItem[] after = new TriageItem[from.Report.Items.Count];
        for (int i = 0; i < after.Length; i++)
        {
            bool isSame = i < before.Length && before[i].Prepared.Equals(from.Report.Items[i]);
            after[i] = isSame ? before[i] : new(from, i, from.Report.Items[i]);
            if (context.GetLinked(i) is null) context.InsertLinked(i, after[i]);
            else if (!isSame) context.UpdateLinked(i, after[i]);
        }

        for (int i = after.Length; i < before.Length; i++) context.RetractLinked(i, before[i]);
        from.Items = after;
    }

    public static void Apply(IContext context, TriageItem item, Rule rule, int place, int rank)
    {
        RuleApplies applies = new(item, rule, place, rank);
        item.Applying.Add(applies);
        Put(context, applies);
    }

    /// <summary>Complete answers are decided by the rules that applied; of unanswered ones the engine tells what is still possible.</summary>
    public void DecideItem(IContext context, TriageItem item)
    {
        RuleApplies[] applying = [.. item.Applying.OrderBy(one => one.Place)];
        ValueList<string> reasons = applying.Where(one => one.Definition.GivesReason).Select(one => one.Rule).ToValueList();
        ItemOutcome known = policy.Engine.Decide(item.Answers);
        bool isComplete = item.Answers.Count == item.Answers.Facts.Count;
        string? route = applying.MinBy(one => one.Rank)?.Route;
        ItemOutcome found = isComplete && route is not null
            ? new() { Route = route, Reasons = reasons, Possible = [route], Questions = [] }
            : known with { Reasons = reasons };
        if (isGuarded) Guard.Compare(policy, known, found);
        item.Decided = new(item, new() { Outcome = found, Answers = item.Answers, Url = item.Prepared.Url });
        Put(context, item.Decided);
    }

    public void DecideItems(IContext context, TriageCase from)
    {
        bool areSpread = from.Items.Length == from.Report.Items.Count;
        for (int i = 0; areSpread && i < from.Items.Length; i++) areSpread = from.Items[i].Decided is not null && from.Items[i].Prepared.Equals(from.Report.Items[i]);
        if (!areSpread) throw Guard.Skipped(policy);
        Put(context, new ItemsDecided(from));
    }

    public static void ApplyToEmpty(IContext context, ItemsDecided items, string id, int place)
    {
        PartApplies applies = new(items.Case, PartKind.EmptyReport, id, place);
        items.Applying.Add(applies);
        Put(context, applies);
    }

    public void DecideRoute(IContext context, ItemsDecided items) => Put(context, new RouteDecided(items, _composition.RouteOf(items)));

    public static void ApplyPart(IContext context, RouteDecided routed, PartKind kind, string id, int place)
    {
        PartApplies applies = new(routed.Case, kind, id, place);
        routed.Applying.Add(applies);
        Put(context, applies);
    }

    public void DecideCase(IContext context, RouteDecided routed)
    {
        Decision found = _composition.Compose(routed);
        if (isGuarded) Guard.Compare(policy, policy.Engine.Decide(routed.Case.Report), found);
        Put(context, new CaseDecided(routed.Case, found));
        routed.Case.Decision = found;
    }

    public void DecideAtOnce(IContext context, TriageCase from)
    {
        Decision decision = policy.Engine.Decide(from.Report);
        Put(context, new CaseDecided(from, decision));
        from.Decision = decision;
    }

    private static void Put(IContext context, object fact)
    {
        if (context.GetLinked(Key) is null) context.InsertLinked(Key, fact);
        else context.UpdateLinked(Key, fact);
    }
}
