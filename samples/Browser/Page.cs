using System.Net;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Explanations;
using Meldpunt.Triage.Policies;

[assembly: SupportedOSPlatform("browser")]

namespace Browser;

/// <summary>What the page asks of the library: text in, text out. All of it runs in the browser, and nothing leaves it.</summary>
internal static partial class Page
{
    // A browser has one thread, and no token can stop what keeps it busy: a policy that would take minutes is refused instead.
    private const int MostNodes = 50_000;

    private static readonly TriageEngine Engine = TriageEngine.Default;

    // A page calls the methods below as it needs them.
    internal static void Main()
    {
    }

    /// <summary>The questions about an item, or about the report, as HTML.</summary>
    [JSExport]
    internal static string Questions(bool ofItem, string language)
    {
        TextBook texts = Engine.Texts(language);
        return string.Concat(from fact in ofItem ? Engine.Policy.Vocabulary.ItemFacts : Engine.Policy.Vocabulary.ReportFacts
                             let answers = fact.Answers.Select(answer => $"<option value=\"{answer}\">{Encoded(texts[$"answer.{fact.Id}.{answer}"])}")
                             select $"<label>{Encoded(texts[$"fact.{fact.Id}"])}<select name=\"{fact.Id}\"><option>{string.Concat(answers)}</select></label>");
    }

    /// <summary>Decides one report, which may take several lines, or many with each on a line: to the JSON that the tool writes.</summary>
    [JSExport]
    internal static async Task<string> Decide(string reports)
    {
        byte[] json = Encoding.UTF8.GetBytes(reports);
        if (Engine.Read(json).Report is { } report) return Engine.Decide(report).ToJson();
        using MemoryStream input = new(json);
        using MemoryStream output = new();
        await new TriageLines(Engine).DecideAsync(input, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Why one report is decided as it is, what would change that, and what to ask next, as HTML.</summary>
    [JSExport]
    internal static string Explain(string report, string language)
    {
        ReportReading reading = Engine.Read(Encoding.UTF8.GetBytes(report));
        return reading.Report is { } read ? Engine.Texts(language).Explain(Engine.Explain(Engine.Decide(read))).ToHtml() : $"<p>{Encoded(string.Join('\n', reading.Faults))}</p>";
    }

    /// <summary>What is wrong with a policy's document, or else what its analysis finds, each with a witness; nothing where all is well.</summary>
    [JSExport]
    internal static string[] Check(string document)
    {
        PolicyReading reading = PolicyDocument.Read(Encoding.UTF8.GetBytes(document));
        if (reading.Policy is not { } policy) return [.. reading.Faults.Select(fault => fault.ToString())];
        try
        {
            return [.. PolicyAnalysis.Create(policy, MostNodes).Findings().Select(finding => $"{finding.Severity} {finding}")];
        }
        catch (PolicyException tooLarge)
        {
            return [tooLarge.Message];
        }
    }

    /// <summary>The document of the policy that decides here.</summary>
    [JSExport]
    internal static string Document() => Encoding.UTF8.GetString(ShippedPolicy.Document());

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
