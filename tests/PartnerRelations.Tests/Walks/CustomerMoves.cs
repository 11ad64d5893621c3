using PartnerRelations.Customers;
using PartnerRelations.Invitations;
using PartnerRelations.Testing.Mail;

namespace PartnerRelations.Tests.Walks;

/// <summary>What people do with invitations to customers and with relationships in a walk, and the records that came of it.</summary>
internal sealed class CustomerMoves(WalkHouse house, WalkCast cast)
{
    private readonly List<(CustomerInvitationId Id, TenantId Sender)> _invitations = [];
    private readonly List<(CustomerRelationshipId Id, TenantId Partner, CustomerId Customer)> _relationships = [];
    private readonly List<InvitationToken> _tokens = [];

    public IReadOnlyList<(CustomerInvitationId Id, TenantId Sender)> Invitations => _invitations;

    public IReadOnlyList<(CustomerRelationshipId Id, TenantId Partner, CustomerId Customer)> Relationships => _relationships;

    public WalkMove Next() => cast.Random.Next(16) switch
    {
        0 or 1 => InviteJointly(),
        2 => Invite(),
        3 => OnInvitation("mark sent", (customers, id, version, request) => AnswerAsync(customers.MarkSentAsync(new MarkCustomerInvitationSent { InvitationId = id, ExpectedVersion = version, RequestId = request }))),
        4 => OnInvitation("renew", (customers, id, version, request) => NoteAsync(customers.RenewAsync(new RenewCustomerInvitation { InvitationId = id, ExpectedVersion = version, RequestId = request }))),
        5 => OnInvitation("revoke", (customers, id, version, request) => AnswerAsync(customers.RevokeAsync(new RevokeCustomerInvitation { InvitationId = id, ExpectedVersion = version, RequestId = request }))),
        6 => Decline(),
        7 => CreateCustomer(),
        8 => FindAtMicrosoft(),
        9 => Withdraw(),
        10 => End(),
        11 => MissAtMicrosoft(),
        _ => Accept(),
    };

    private WalkMove InviteJointly()
    {
        var (provider, reseller) = cast.Partners();
        var actor = cast.SomebodyOf(reseller.Tenant);
        var command = new InviteCustomerJointly
        {
            Provider = provider,
            Email = cast.Email(),
            Source = (CustomerSource)cast.Random.Next(3),
            ExpectedCustomer = cast.Chance(20) ? cast.Customer() : null,
            AsksAdministration = cast.Chance(30) ? cast.Chance(50) : null,
        };
        return new WalkMove("invite jointly", request => NoteAsync(house.Customers(actor).InviteJointlyAsync(command with { RequestId = request })))
        {
            DoOtherwiseAsync = request => NoteAsync(house.Customers(actor).InviteAsync(new InviteCustomer { Email = command.Email, Source = command.Source, RequestId = request })),
        };
    }

    private WalkMove Invite()
    {
        var actor = cast.SomebodyOf(cast.ResellerInProgram().Tenant);
        var command = new InviteCustomer { Email = cast.Email(), Source = CustomerSource.OwnMarketing, AsksAdministration = cast.Chance(30) ? cast.Chance(50) : null };
        return new WalkMove("invite alone", request => NoteAsync(house.Customers(actor).InviteAsync(command with { RequestId = request })));
    }

    private WalkMove Accept()
    {
        if (_tokens.Count == 0 && cast.Chance(90)) return Invite();
        var actor = cast.CustomerPersonOf(cast.Chance(90) ? cast.Customer().Tenant : cast.Reseller().Tenant);
        var token = Token();
        var honest = cast.Chance(90);
        string? shown = null;
        return new WalkMove("accept", async request =>
        {
            // What was shown the first time is what comes again.
            if (shown is null && (await house.Customers(actor).PreviewAsync(token)).TryGetValue(out var preview, out _)) shown = preview.TextHash;
            var answer = await house.Customers(actor).AcceptAsync(new AcceptCustomerInvitation
            {
                Token = token,
                Culture = LanguageTag.English,
                TextHash = honest && shown is not null ? shown : "another text",
                RequestId = request,
            });
            return house.Answer(answer, accepted => Tell(accepted.Invitation) with
            {
                Text = $"{Text(accepted.Invitation)}; {Text(accepted.ResellerRelationship)}; {Text(accepted.ProviderRelationship)}",
            });
        })
        {
            DoOtherwiseAsync = request => AnswerAsync(house.Customers(actor).DeclineAsync(new DeclineCustomerInvitation { Token = token, RequestId = request })),
        };
    }

    private WalkMove Decline()
    {
        var actor = cast.CustomerPersonOf(cast.Customer().Tenant);
        var token = Token();
        return new WalkMove("decline", request => AnswerAsync(house.Customers(actor).DeclineAsync(new DeclineCustomerInvitation { Token = token, RequestId = request })));
    }

    private WalkMove CreateCustomer()
    {
        var (provider, reseller) = cast.Partners();
        var actor = cast.SomebodyOf(provider.Tenant);
        var command = new RecordCreatedCustomer { Customer = cast.Customer(), Reseller = reseller, Name = "Customer", Country = "FR" };
        return new WalkMove("create customer", request => RecordAsync(house.Customers(actor).RecordCreatedCustomerAsync(command with { RequestId = request })));
    }

    private WalkMove FindAtMicrosoft()
    {
        var actor = cast.Chance(90) ? Actor.System("reconciliation") : cast.SomebodyOf(cast.Reseller().Tenant);
        var both = cast.Random.Next(3);
        var command = new RecordFoundAtMicrosoft { Customer = cast.Customer(), Reseller = both != 1 ? cast.Reseller() : null, Provider = both != 0 ? cast.Provider() : null };
        return new WalkMove("find at Microsoft", request => RecordAsync(house.Customers(actor).RecordFoundAtMicrosoftAsync(command with { RequestId = request })));
    }

    /// <summary>Microsoft no longer lists a relationship.</summary>
    private WalkMove MissAtMicrosoft()
    {
        if (_relationships.Count == 0) return Invite();
        var (id, partner, _) = cast.OneOf(_relationships);
        var actor = cast.Chance(80) ? Actor.System("reconciliation") : cast.SomebodyOf(partner);
        var command = new RecordRelationshipGoneAtMicrosoft { Partner = partner, RelationshipId = id };
        return new WalkMove("miss relationship at Microsoft", request => AnswerAsync(house.Customers(actor).RecordGoneAtMicrosoftAsync(command with { RequestId = request })));
    }

    private WalkMove Withdraw()
    {
        if (_relationships.Count == 0) return Invite();
        var (_, partner, customer) = cast.OneOf(_relationships);
        var actor = cast.Chance(60) ? cast.CustomerPersonOf(customer.Tenant) : cast.SomebodyOf(partner);
        return new WalkMove("withdraw administration", request => AnswerAsync(house.Customers(actor).WithdrawAdministrationAsync(new WithdrawAdministration { Partner = partner, Customer = customer, RequestId = request })));
    }

    private WalkMove End()
    {
        if (_relationships.Count == 0) return Invite();
        var (id, partner, customer) = cast.OneOf(_relationships);
        var actor = cast.Chance(30) ? cast.CustomerPersonOf(customer.Tenant) : cast.SomebodyOf(partner);
        long? version = cast.Chance(20) ? cast.Random.Next(1, 3) : null;
        return new WalkMove("end relationship", request => AnswerAsync(house.Customers(actor).EndAsync(new EndCustomerRelationship { RelationshipId = id, ExpectedVersion = version, RequestId = request })));
    }

    private WalkMove OnInvitation(string name, Func<ICustomers, CustomerInvitationId, long?, RequestId?, Task<WalkAnswer>> act)
    {
        if (_invitations.Count == 0) return Invite();
        var (id, sender) = cast.OneOf(_invitations);
        var actor = cast.SomebodyOf(sender);
        long? version = cast.Chance(20) ? cast.Random.Next(1, 4) : null;
        return new WalkMove(name, request => act(house.Customers(actor), id, version, request));
    }

    private InvitationToken Token() => _tokens.Count == 0 || cast.Chance(5) ? InvitationToken.From("made up") : cast.OneOfTheLast(_tokens);

    private async Task<WalkAnswer> NoteAsync(Task<PartnerResult<DraftedInvitation>> answered) => house.Answer(await answered, drafted =>
    {
        if (drafted.Draft is { } draft) _tokens.Add(house.Secrets.Tell(Mailbox.TokenIn(draft)));
        return Tell(drafted.Invitation);
    });

    private async Task<WalkAnswer> RecordAsync(Task<PartnerResult<RecordedRelationships>> answered) => house.Answer(await answered, recorded => new WalkAnswer
    {
        Text = $"{Text(recorded.ResellerRelationship)}; {Text(recorded.ProviderRelationship)}; {(recorded.Matched is { } matched ? Text(matched) : "no match")}",
    });

    private async Task<WalkAnswer> AnswerAsync(Task<PartnerResult<CustomerInvitation>> answered) => house.Answer(await answered, Tell);

    private async Task<WalkAnswer> AnswerAsync(Task<PartnerResult<CustomerRelationship>> answered) =>
        house.Answer(await answered, relationship => new WalkAnswer { Text = Text(relationship), Record = (relationship.Id.Value, relationship.Version) });

    private WalkAnswer Tell(CustomerInvitation invitation) => new() { Text = Text(invitation), Record = (invitation.Id.Value, invitation.Version) };

    private string Text(CustomerInvitation invitation)
    {
        if (_invitations.All(known => known.Id != invitation.Id)) _invitations.Add((invitation.Id, invitation.Sender.Tenant));
        return $"{invitation.Type} invitation {_invitations.FindIndex(known => known.Id == invitation.Id)} v{invitation.Version} {invitation.Status} {cast.NameOf(invitation.Customer?.Tenant)}";
    }

    private string Text(CustomerRelationship? relationship)
    {
        if (relationship is null) return "none";
        if (_relationships.All(known => known.Id != relationship.Id)) _relationships.Add((relationship.Id, relationship.Partner, relationship.Customer));
        return $"relationship {_relationships.FindIndex(known => known.Id == relationship.Id)} v{relationship.Version} {relationship.Status} {relationship.Role} {relationship.Grants} {relationship.Origin}";
    }
}
