using System.Runtime.Versioning;
using Meldpunt.Triage.Exports.Texts;
using Microsoft.AspNetCore.Components;
using Workbench.Model;

namespace Workbench.Parts;

/// <summary>A part of the page: it shows the session, and is shown anew when that changes.</summary>
[SupportedOSPlatform("browser")]
public abstract class Part : ComponentBase, IDisposable
{
    [Inject]
    internal Session Session { get; set; } = null!;

    internal Words W => Session.Words;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The text of a name alone, without quotes, for where nothing but text can be.</summary>
    protected static string Plain(Prose prose)
    {
        ArgumentNullException.ThrowIfNull(prose);
        return string.Concat(prose.Runs.Select(run => run.Text)).Trim('“', '”');
    }

    protected override void OnInitialized() => Session.Changed += Show;

    protected virtual void Dispose(bool disposing) => Session.Changed -= Show;

    private void Show() => _ = InvokeAsync(StateHasChanged);
}
