namespace Meldpunt.Triage.Testing;

/// <summary>Text for failure messages.</summary>
internal static class AssertionMessages
{
    /// <summary>Text to put in a message as it is, without quotes and placeholders.</summary>
    public static string Plain(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    public static string List(string[] codes) => Plain(codes.Length == 0 ? "nothing" : string.Join(", ", codes));
}
