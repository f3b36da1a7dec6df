using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using System.Text;
using Meldpunt.Triage;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Policies;

namespace Workbench.Work;

/// <summary>What a change would do to reports that came in. The file is read here, and stays here.</summary>
[SupportedOSPlatform("browser")]
internal static partial class CameIn
{
    [JSExport]
    internal static Task<string> Count(string question, byte[] file) => CountAsync(question, file, isClosed: false);

    [JSExport]
    internal static Task<string> CountClosed(string question, byte[] file) => CountAsync(question, file, isClosed: true);

    /// <summary>A line of the file, as a report.</summary>
    [JSExport]
    internal static string Line(string number, byte[] file) =>
        Encoding.UTF8.GetString(file).Split('\n')[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1].TrimEnd('\r');

    private static async Task<string> CountAsync(string question, byte[] file, bool isClosed)
    {
        Question asked = WorkJson.Read<Question>(question);
        await Task.Yield();
        return WorkJson.Write(new PastSeen(0, 0, 0, 0, 0, [], [], [], []));
    }
}
