using System.Globalization;
using System.Text;

namespace Meldpunt.Triage.Harness.Lines;

/// <summary>Lines as a hotline may get them: mostly reports, some faulty, some blank. The same seed gives the same lines.</summary>
internal static class GeneratedLines
{
    public static IEnumerable<GeneratedLine> Of(long count, int seed)
    {
        Random random = new(seed);
        bool isCutOff = false;
        for (long line = 1; line <= count; line++)
        {
            GeneratedLine made = Line(line, random);

            // Up to the next report, what stands behind a line that was cut off is one fault with it.
            if (isCutOff && made.Answer?.StartsWith("{\"line\"", StringComparison.Ordinal) == true) made = made with { Answer = null };
            isCutOff = (isCutOff && made.Answer is null) || made.Text.EndsWith('[');
            yield return made;
        }
    }

    private static GeneratedLine Line(long line, Random random) => random.Next(100) switch
    {
        0 => new("", null),
        1 => new(Faulty(line, random), $"{{\"line\":{line},\"error\":{{\"path\":\"$"),
        _ => new(Report(line, random), $"{{\"id\":\"g-{line}\",\"route\":\""),
    };

    private static string Faulty(long line, Random random) => random.Next(4) switch
    {
        0 => $"{{\"id\":\"g-{line}\",\"items\":[{{\"place\":\"darkweb\"}}]}}",
        1 => $"{{\"id\":\"g-{line}\",\"items\":[",
        2 => $"{{\"id\":{line}}}",
        _ => $"{{\"id\":\"g-{line}\",\"id\":\"g-{line}\"}}",
    };

    private static string Report(long line, Random random)
    {
        StringBuilder json = new();
        json.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"g-{line}\"");
        if (random.Next(20) > 0)
        {
            json.Append(",\"items\":[");
            int items = random.Next(8) == 0 ? random.Next(2, 12) : 1;
            for (int i = 0; i < items; i++) AppendItem(i == 0 ? json : json.Append(','), random);
            json.Append(']');
        }

        AppendFacts(json, WireWords.ReportFacts, random, first: false);
        return json.Append('}').ToString();
    }

    private static void AppendItem(StringBuilder json, Random random)
    {
        json.Append('{');
        bool hasUrl = random.Next(2) == 0;
        if (hasUrl) json.Append("\"url\":\"").Append(WireWords.Urls[random.Next(WireWords.Urls.Length)]).Append('"');
        AppendFacts(json, WireWords.ItemFacts, random, first: !hasUrl);
        json.Append('}');
    }

    private static void AppendFacts(StringBuilder json, (string Name, string[] Answers)[] facts, Random random, bool first)
    {
        foreach ((string name, string[] answers) in facts)
        {
            int answer = random.Next(-1, answers.Length);
            if (answer < 0) continue;
            json.Append(first ? "" : ",").Append('"').Append(name).Append("\":\"").Append(answers[answer]).Append('"');
            first = false;
        }
    }
}
