using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Texts;

/// <summary>The words of the documentation itself in one language. What the policy has texts for comes from the policy.</summary>
internal sealed class ExportTexts
{
    /// <summary>What other languages fall back on.</summary>
    public const string Fallback = "en";

    private const string Resource = "Meldpunt.Triage.Exports.Texts.export-texts.json";
    private const double Rounded = 0.001;

    private static readonly Lazy<FrozenDictionary<string, ExportTexts>> All = new(Read);

    private readonly FrozenDictionary<string, string> _words;
    private readonly NumberFormatInfo _figures;

    private ExportTexts(string language, FrozenDictionary<string, string> words)
    {
        (Language, _words) = (language, words);
        _figures = new() { NumberGroupSeparator = words["figures.group"], NumberDecimalSeparator = words["figures.decimal"] };
    }

    public static IEnumerable<string> Languages => All.Value.Keys;

    public IEnumerable<string> Keys => _words.Keys;

    /// <summary>The language's tag.</summary>
    public string Language { get; }

    public string this[string key] => _words[key];

    /// <summary>The words for a language by its tag; one without words gets English.</summary>
    public static ExportTexts In(string language) => All.Value.GetValueOrDefault(LanguageTag.Primary(language)) ?? All.Value[Fallback];

    /// <summary>The words for a culture; for null those of the first language of some texts. A language without words gets English.</summary>
    public static ExportTexts For(CultureInfo? culture, PolicyTexts texts)
    {
        string? name = culture?.Name ?? (texts.Languages.IsEmpty ? null : texts.Languages[0].Language);
        return In(name ?? Fallback);
    }

    /// <summary>A sentence, with values where it has <c>{0}</c> and so on.</summary>
    public Prose Say(string key, params Prose[] values)
    {
        List<Run> runs = [];
        string rest = this[key];
        for (int open = rest.IndexOf('{', StringComparison.Ordinal); open >= 0; open = rest.IndexOf('{', StringComparison.Ordinal))
        {
            if (open > 0) runs.Add(new(rest[..open]));
            runs.AddRange(values[rest[open + 1] - '0'].Runs);
            rest = rest[(open + 3)..];
        }

        if (rest.Length > 0) runs.Add(new(rest));
        return new(runs.ToValueList());
    }

    /// <summary>A count with its noun, in the singular or the plural.</summary>
    public Prose Counted(string key, BigInteger count) => Say(count.IsOne ? $"{key}.one" : key, Prose.Of(Count(count)));

    /// <summary>A count.</summary>
    public string Count(BigInteger count) => count.ToString("N0", _figures);

    /// <summary>A part from 0 to 1.</summary>
    public string Share(double share) => share switch
    {
        > 0 and < Rounded / 2 => $"<{Percents(Rounded)}",
        >= 1 - (Rounded / 2) and < 1 => $">{Percents(1 - Rounded)}",
        _ => Percents(share),
    };

    /// <summary>What stands where nothing is said.</summary>
    public static Prose Nothing { get; } = Prose.Of("–");

    /// <summary>"a, b or c"; a dash for nothing.</summary>
    public Prose Either(IEnumerable<Prose> parts) => List(parts, "list.or") is { Runs.IsEmpty: false } list ? list : Nothing;

    /// <summary>What comes after "any but": "a, b or c" in English, "a, b en c" in Dutch.</summary>
    public Prose But(IEnumerable<Prose> parts) => List(parts, "list.but");

    /// <summary>"a, b and c".</summary>
    public Prose Both(IEnumerable<Prose> parts) => List(parts, "list.and");

    /// <summary>The name of a language; its tag where it has none.</summary>
    public string NameOf(string language) =>
        _words.TryGetValue($"language.{string.Concat(LanguageTag.Primary(language).Select(char.ToLowerInvariant))}", out string? name) ? $"{name} ({language})" : language;

    private string Percents(double share) => $"{(share * 100).ToString("0.0", _figures)}%";

    private Prose List(IEnumerable<Prose> parts, string last)
    {
        Prose[] all = [.. parts];
        return all.Length < 2
            ? Prose.Concat(all)
            : Prose.Concat(Prose.Join(", ", all[..^1]), Prose.Of($" {this[last]} "), all[^1]);
    }

    private static FrozenDictionary<string, ExportTexts> Read()
    {
        using Stream resource = typeof(ExportTexts).Assembly.GetManifestResourceStream(Resource)!;
        using JsonDocument document = JsonDocument.Parse(resource);
        return document.RootElement.EnumerateObject().ToFrozenDictionary(
            language => language.Name, language => new ExportTexts(language.Name, Words(language.Value)), StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, string> Words(JsonElement words) =>
        words.EnumerateObject().ToFrozenDictionary(word => word.Name, word => word.Value.GetString()!);
}
