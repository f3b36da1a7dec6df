using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Meldpunt.Triage.Tool.Outputs;

/// <summary>The tool's own few words in one language. All else that people read comes from the policy.</summary>
internal sealed class ToolTexts
{
    /// <summary>What other languages fall back on.</summary>
    public const string Fallback = "en";

    private const string Resource = "Meldpunt.Triage.Tool.Outputs.tool-texts.json";

    private static readonly Lazy<FrozenDictionary<string, ToolTexts>> All = new(Read);

    private readonly FrozenDictionary<string, string> _words;

    private ToolTexts(FrozenDictionary<string, string> words) => _words = words;

    public static IEnumerable<string> Languages => All.Value.Keys;

    public IEnumerable<string> Keys => _words.Keys;

    public string this[string key] => _words[key];

    /// <summary>The words in the language of a policy's texts, such as <c>nl</c> or <c>nl-BE</c>.</summary>
    public static ToolTexts For(string language) =>
        All.Value.GetValueOrDefault(language.Split('-')[0]) ?? All.Value[Fallback];

    public string Phrase(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    private static FrozenDictionary<string, ToolTexts> Read()
    {
        using Stream resource = typeof(ToolTexts).Assembly.GetManifestResourceStream(Resource)!;
        using JsonDocument document = JsonDocument.Parse(resource);
        return document.RootElement.EnumerateObject()
            .ToFrozenDictionary(language => language.Name, language => Read(language.Value), StringComparer.OrdinalIgnoreCase);
    }

    private static ToolTexts Read(JsonElement words) =>
        new(words.EnumerateObject().ToFrozenDictionary(word => word.Name, word => word.Value.GetString()!));
}
