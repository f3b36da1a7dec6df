using System.Text.Json;
using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Policies;

/// <summary>Reads expected changes from the places of their document.</summary>
internal sealed class AllowedReader(FaultList faults)
{
    public AllowedChanges Read(JsonLocation place)
    {
        LocatedObject root = new(
            place, faults, "$schema", "old", "new", "equivalent", "item", "report", "vocabulary", "otherChanges", "allowed", "reports");
        return new(root.Find("item") is { } item ? ReadSpace(item) : [], root.Find("report") is { } report ? ReadSpace(report) : []);
    }

    private ValueList<AllowedChange> ReadSpace(JsonLocation place)
    {
        LocatedObject space = new(place, faults, "combinations", "routeChanged", "anyChanged", "unlisted", "rows");
        return space.List("rows", ReadRow);
    }

    private AllowedChange ReadRow(JsonLocation place)
    {
        LocatedObject row = new(place, faults, "where", "change", "old", "new", "count", "share", "itemsAgree", "witness");
        return new(
            row.Find("where") is { } where ? LocatedObject.MembersOf(where, faults).Select(member => ReadCondition(member.Key, member.Value, row)).ToValueList() : [],
            row.Optional("change", ReadChange));
    }

    private static RowCondition ReadCondition(string fact, JsonLocation place, LocatedObject row)
    {
        bool orUnanswered = place.Elements.Exists(element => element.Kind == JsonTokenType.Null);
        string[] answers = [.. row.ListOf(place, element => element.Kind == JsonTokenType.Null ? "" : row.TextOf(element)).Where(answer => answer.Length > 0)];
        return new(fact, answers.ToValueList(), orUnanswered);
    }

    private DecisionChange ReadChange(JsonLocation place)
    {
        LocatedObject change = new(place, faults, "route", "reasons", "referrals", "notices");
        return new()
        {
            Route = change.Optional("route", ReadRoute),
            Reasons = change.Optional("reasons", ReadCodes) ?? CodeChange.None,
            Referrals = change.Optional("referrals", ReadCodes) ?? CodeChange.None,
            Notices = change.Optional("notices", ReadCodes) ?? CodeChange.None,
        };
    }

    private RouteChange ReadRoute(JsonLocation place)
    {
        LocatedObject route = new(place, faults, "old", "new");
        bool isUnknown = route.Find("old") is { Kind: JsonTokenType.Null };
        return new() { Old = isUnknown ? null : route.Text("old"), New = route.Text("new") };
    }

    private CodeChange ReadCodes(JsonLocation place)
    {
        LocatedObject codes = new(place, faults, "lost", "gained", "altered", "reordered");
        return new()
        {
            Lost = codes.Words("lost"),
            Gained = codes.Words("gained"),
            Altered = codes.Words("altered"),
            IsReordered = codes.Flag("reordered"),
        };
    }
}
