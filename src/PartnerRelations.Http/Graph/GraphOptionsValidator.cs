using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnerRelations.Http.PartnerCenter;

namespace PartnerRelations.Http.Graph;

/// <summary>Names everything that is wrong with the options at once.</summary>
internal sealed class GraphOptionsValidator(IServiceProviderIsService registered) : IValidateOptions<GraphOptions>
{
    public ValidateOptionsResult Validate(string? name, GraphOptions options)
    {
        List<string> problems = [.. ConnectionProblems.Of(options, registered)];
        if (!Enum.IsDefined(options.Cloud)) problems.Add($"{nameof(options.Cloud)} must be one of {string.Join(", ", Enum.GetNames<GraphCloud>())}.");
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
