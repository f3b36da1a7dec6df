using System.Text;
using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>
/// Where a report goes, and why: a value made of codes. The same facts under the same policy give the same
/// decision, byte for byte. It never says that something is or is not illegal: analysts do.
/// </summary>
[JsonConverter(typeof(Meldpunt.Triage.DecisionConverter))]
public sealed record Decision
{
    /// <summary>The report's own reference; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The route, such as <see cref="Meldpunt.Triage.Route.Assess"/>.</summary>
    public required string Route { get; init; }

    /// <summary>The decision on each item, in order.</summary>
    public ValueList<ItemDecision> Items { get; init; }

    /// <summary>The organisations to point the reporter to, in the order to show them.</summary>
    public ValueList<Referral> Referrals { get; init; }

    /// <summary>What to tell the reporter, in order.</summary>
    public ValueList<Notice> Notices { get; init; }

    /// <summary>What is still to be asked, in order: <c>immediate-danger</c>, <c>items</c>, <c>items[0].place</c> and so on.</summary>
    public ValueList<string> Questions { get; init; }

    /// <summary>Which policy decided.</summary>
    public required PolicyVersion Policy { get; init; }

    /// <summary>The decision as JSON, byte for byte as <c>meldpunt decide</c> writes it, without a line end.</summary>
    public string ToJson() => Encoding.UTF8.GetString(JsonFragmentCache.Make(json => DecisionWriter.Write(json, this)));

    /// <summary>The route, and nothing else.</summary>
    public override string ToString() => Route;
}
