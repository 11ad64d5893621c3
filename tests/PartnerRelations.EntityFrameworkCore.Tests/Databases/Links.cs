using PartnerRelations.ProviderLinks;
using PartnerRelations.Storage;
using PartnerRelations.Testing;

namespace PartnerRelations.EntityFrameworkCore.Tests.Databases;

/// <summary>Links to save and to find again, where it does not matter which.</summary>
internal sealed class Links(TestDatabase database)
{
    private readonly PartnerSamples _samples = new(Random.Shared.NextInt64());
    private readonly IProviderLinkStore _store = database.Get<IProviderLinkStore>();

    public ProviderLinkChange New()
    {
        var invited = _samples.ResellerInvited(_samples.Provider());
        return new() { Link = ProviderLink.Apply(null, invited), Event = invited };
    }

    public Task<SaveResult> SaveAsync(ProviderLinkChange change) => _store.SaveAsync(change, TestContext.Current.CancellationToken);

    public Task<ProviderLink?> FindAsync(ProviderLink link) => _store.FindAsync(link.Provider.Tenant, link.Id, TestContext.Current.CancellationToken);

    /// <summary>Saves a new link and finds it again.</summary>
    public async Task<ProviderLink> WorkAsync()
    {
        var change = New();
        (await SaveAsync(change)).Should().Be(SaveResult.Saved);
        (await FindAsync(change.Link)).Should().Be(change.Link);
        return change.Link;
    }

    /// <summary>That saving fails in this way, in words that name what to do and no password.</summary>
    public async Task<PartnerDatabaseException> FailsAsync(PartnerDatabaseProblem problem) => Expect(problem, await new Func<Task>(() => SaveAsync(New())).Should().ThrowAsync<PartnerDatabaseException>());

    public static PartnerDatabaseException Expect(PartnerDatabaseProblem problem, FluentAssertions.Specialized.ExceptionAssertions<PartnerDatabaseException> thrown)
    {
        var exception = thrown.Which;
        exception.Problem.Should().Be(problem, exception.ToString());
        exception.Remedy.Should().NotBeEmpty();
        exception.Message.Should().Contain(exception.Remedy);
        exception.ToString().Should().NotContain("secret");
        return exception;
    }
}
