using System.Text.Json;

namespace Meldpunt.Triage.Harness.Url;

/// <summary>One case of the standard's test data.</summary>
/// <param name="Input">The URL text.</param>
/// <param name="BaseScheme">The scheme of the URL it is resolved against, with its colon; null without one.</param>
/// <param name="Host">The host the standard finds; null where it fails.</param>
internal sealed record JudgedUrl(string Input, string? BaseScheme, string? Host)
{
    private static readonly string[] Schemes = ["http:", "https:", "ftp:", "ws:", "wss:"];

    /// <summary>Reads all cases that name a host of their own with a scheme of the web.</summary>
    public static IReadOnlyList<JudgedUrl> ReadAll(Stream json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object)
            .Select(Read).Where(url => url.IsAbsolute)];
    }

    // With a base of the same scheme, a URL with fewer than two slashes is relative to it.
    private bool IsAbsolute
    {
        get
        {
            string text = string.Concat(Input.Trim([.. Enumerable.Range(0, 33).Select(c => (char)c)])
                .Where(c => c is not ('\t' or '\r' or '\n')));
            string? scheme = Schemes.FirstOrDefault(s => text.StartsWith(s, StringComparison.OrdinalIgnoreCase));
            return scheme is not null && (scheme != BaseScheme
                || text[scheme.Length..].TakeWhile(c => c is '/' or '\\').Count() >= 2);
        }
    }

    private static JudgedUrl Read(JsonElement element)
    {
        bool fails = element.TryGetProperty("failure", out JsonElement failure) && failure.GetBoolean();
        string? against = element.TryGetProperty("base", out JsonElement given) ? given.GetString() : null;
        return new(
            element.GetProperty("input").GetString()!,
            against?[..(against.IndexOf(':', StringComparison.Ordinal) + 1)],
            fails ? null : element.GetProperty("hostname").GetString());
    }
}
