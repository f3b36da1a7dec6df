using Microsoft.Extensions.Options;

namespace Meldpunt.Triage.Hosting.Journals;

/// <summary>Refuses wrong options when the host starts.</summary>
internal sealed class FileJournalValidation : IValidateOptions<FileJournalOptions>
{
    public ValidateOptionsResult Validate(string? name, FileJournalOptions options)
    {
        string[] faults = [.. FileJournalFaults.Of(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(FileJournalFaults.Message(faults));
    }
}
