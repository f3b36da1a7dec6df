using System.Text.Json.Nodes;
using Meldpunt.Triage.Policies;
using static Meldpunt.Triage.Exports.Schemas.SchemaParts;

namespace Meldpunt.Triage.Exports.Schemas;

/// <summary>The parts of schemas that know contacts.</summary>
internal static class ContactSchema
{
    private const string Control = @"[\u0000-\u001F\u007F-\u009F\u2028\u2029]";

    public static JsonObject Contact(string description) => Described(description, Object(
        [ContactParts.WordOf(ContactPart.Name)], [.. ContactParts.All.Select(part => (ContactParts.WordOf(part), Part(part)))]));

    /// <summary>What guarantees and scenarios say of the contacts of referrals; it refers to <see cref="SaidOfOne"/> as <c>saidContact</c>.</summary>
    public static JsonObject Said(TriagePolicy policy)
    {
        JsonObject contacts = Object([], [.. policy.Referrals.Select(referral => (referral.Id, Ref("saidContact")))]);
        contacts["description"] = "Referrals that must be made, and what must be in their contacts; null for what must not.";
        return contacts;
    }

    /// <summary>What is said of one contact.</summary>
    public static JsonObject SaidOfOne()
    {
        JsonObject pattern = Object([], [.. ContactParts.All.Select(part => (ContactParts.WordOf(part), OrNone(part)))]);
        pattern["minProperties"] = 1;
        return pattern;
    }

    private static JsonObject OrNone(ContactPart part)
    {
        JsonObject schema = Part(part);
        if (part != ContactPart.Name) schema["type"] = Words(["string", "null"]);
        return schema;
    }

    private static JsonObject Part(ContactPart part)
    {
        JsonObject text = NotBlank(DescriptionOf(part), ContactShape.Longest(part));
        if (ContactShape.PatternOf(part) is { } pattern) text["pattern"] = pattern;
        else text["not"] = new JsonObject { ["type"] = "string", ["pattern"] = Control };
        return text;
    }

    private static string DescriptionOf(ContactPart part) => part switch
    {
        ContactPart.Name => "The organisation.",
        ContactPart.Phone => "Its telephone number: one, without words.",
        ContactPart.Url => "Its site: a whole https address.",
        ContactPart.Email => "Its e-mail address: one, without a name.",
        ContactPart.Chat => "Its chat: a whole https address.",
        ContactPart.Hours => "When it can be reached. Where the policy has texts, people read the text 'referral.ID.hours' instead.",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
