using System.Text.Json;

namespace Meldpunt.Triage.Harness.Url;

/// <summary>A case that the library reads otherwise than the standard, on purpose.</summary>
/// <param name="Input">The URL text of the case.</param>
/// <param name="Reason">Why.</param>
internal sealed record Difference(string Input, string Reason)
{
    /// <summary>The differences that <c>differences.json</c> explains.</summary>
    public static IReadOnlyList<Difference> Explained()
    {
        using Stream stream = typeof(Difference).Assembly.GetManifestResourceStream("differences.json")!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(element => new Difference(
            element.GetProperty("input").GetString()!, element.GetProperty("reason").GetString()!))];
    }
}
