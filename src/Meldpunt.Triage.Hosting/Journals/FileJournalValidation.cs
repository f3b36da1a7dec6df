using Microsoft.Extensions.Options;

namespace Meldpunt.Triage.Hosting;

/// <summary>Refuses wrong options when the host starts.</summary>
internal sealed class FileJournalValidation : IValidateOptions<FileJournalOptions>
{
    public ValidateOptionsResult Validate(string? name, FileJournalOptions options)
    {
        string[] faults = [.. FileJournalValidator.Validate(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(FileJournalValidator.Message(faults));
    }
}
