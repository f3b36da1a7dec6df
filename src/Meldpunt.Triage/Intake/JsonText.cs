using System.Text.Json;

namespace Meldpunt.Triage.Intake;

/// <summary>The text of a JSON string or name.</summary>
internal static class JsonText
{
    /// <summary>The text, or null when its escapes make no Unicode text (half of a surrogate pair).</summary>
    public static string? Of(ref readonly Utf8JsonReader json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What a value is, for an error message.</summary>
    public static string KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        _ => "null",
    };
}
